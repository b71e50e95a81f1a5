# language: fr
Fonctionnalité: Professionnels, quand une seule réponse change tout

  Scénario: Éducatrice d’internat à Bruxelles, en situation de handicap, qui cherche elle-même un emploi
    Étant donné une personne qui travaille à l’école ou en orientation
    Et qui habite Bruxelles (1000)
    Et qui demande « décrocher un emploi »
    Et qui est en situation de handicap
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est Z

  Scénario: Surveillant d’école à Liège, sans CESS, qui cherche lui-même un emploi
    Étant donné une personne qui travaille à l’école ou en orientation
    Et qui habite Liège
    Et qui demande « décrocher un emploi »
    Et qui n’a pas le CESS
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Liège »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est Z

  Scénario: Conseillère à Bruxelles qui demande les métiers en pénurie pour un exposé
    Étant donné une personne qui travaille à l’école ou en orientation
    Et qui habite Bruxelles (1000)
    Et qui demande « s’informer sur le marché de l’emploi »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est Z

  Scénario: Enseignant à Namur qui demande les métiers en pénurie pour ses élèves
    Étant donné une personne qui travaille à l’école ou en orientation
    Et qui habite Namur
    Et qui demande « s’informer sur le marché de l’emploi »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Namur »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est Z

  Scénario: Professeure à Malmedy qui cherche une animation pour sa classe de 6e
    Étant donné une personne qui travaille à l’école ou en orientation
    Et qui habite Malmedy
    Et qui demande « animation pour une classe »
    Quand elle répond aux questions
    Alors le premier service est « Conseiller ou conseillère de l’enseignement à la Cité des métiers »
    Et le deuxième service est « Les métiers vont à l’école »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est P1w
