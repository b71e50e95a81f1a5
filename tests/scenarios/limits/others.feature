# language: fr
Fonctionnalité: Autres situations, quand une seule réponse change tout

  Scénario: Femme sur la mutuelle à Bruxelles qui pense à une alternance
    Étant donné une personne qui est dans une autre situation
    Et qui habite Bruxelles (1000)
    Et qui demande « apprendre un métier en alternance »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Homme sur la mutuelle à Namur qui pense à une alternance
    Étant donné une personne qui est dans une autre situation
    Et qui habite Namur
    Et qui demande « apprendre un métier en alternance »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Namur »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Pensionnée à Bruxelles, surtout néerlandophone, qui cherche des cours
    Étant donné une personne qui est dans une autre situation
    Et qui habite Bruxelles (1000)
    Et qui demande « trouver une formation »
    Et qui parle surtout néerlandais
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Homme au foyer à Namur, sans CESS, qui cherche une formation
    Étant donné une personne qui est dans une autre situation
    Et qui habite Namur
    Et qui demande « trouver une formation »
    Et qui n’a pas le CESS
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Namur »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Femme au foyer à Etterbeek, diplômée au Maroc, qui pense à l’université
    Étant donné une personne qui est dans une autre situation
    Et qui habite Etterbeek
    Et qui demande « s’informer sur les études supérieures »
    Et qui a un diplôme obtenu à l’étranger
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Homme au foyer à Arlon, diplômé en Ukraine, qui pense à l’université
    Étant donné une personne qui est dans une autre situation
    Et qui habite Arlon
    Et qui demande « s’informer sur les études supérieures »
    Et qui a un diplôme obtenu à l’étranger
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Namur »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Femme en congé de maladie à Charleroi qui veut faire le point sur ses forces
    Étant donné une personne qui est dans une autre situation
    Et qui habite Charleroi
    Et qui demande « mieux se connaître »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Charleroi »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Personne aidée par le CPAS à Saint-Gilles qui rêve de partir en Espagne
    Étant donné une personne qui est dans une autre situation
    Et qui habite Saint-Gilles
    Et qui demande « partir à l’étranger ou passer une frontière »
    Et qui reçoit une aide du CPAS
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Homme reconnu par l’AVIQ à Verviers qui veut passer la frontière pour travailler
    Étant donné une personne qui est dans une autre situation
    Et qui habite Verviers
    Et qui demande « partir à l’étranger ou passer une frontière »
    Et qui est en situation de handicap
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Liège »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Femme sur la mutuelle à Uccle qui voudrait passer son CESS
    Étant donné une personne qui est dans une autre situation
    Et qui habite Uccle
    Et qui demande « reprendre l’école »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Pensionnée à Eupen qui n’arrive plus à payer son loyer
    Étant donné une personne qui est dans une autre situation
    Et qui habite Eupen
    Et qui demande « aide pour vivre »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Liège »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Homme sur la mutuelle à Ixelles qui veut lancer son activité
    Étant donné une personne qui est dans une autre situation
    Et qui habite Ixelles
    Et qui demande « créer son activité »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Femme sur la mutuelle à Wavre qui veut lancer son activité
    Étant donné une personne qui est dans une autre situation
    Et qui habite Wavre
    Et qui demande « créer son activité »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Namur »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Homme en formation à Laeken qui voudrait tester un autre métier
    Étant donné une personne qui est dans une autre situation
    Et qui habite Bruxelles (1000)
    Et qui demande « tester un métier »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Femme en formation à Spa qui voudrait tester un autre métier
    Étant donné une personne qui est dans une autre situation
    Et qui habite Spa
    Et qui demande « tester un métier »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Liège »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Femme au foyer à Jette qui veut faire reconnaître son expérience
    Étant donné une personne qui est dans une autre situation
    Et qui habite Jette
    Et qui demande « faire reconnaître son expérience »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Pensionné à Bruxelles qui s’intéresse aux métiers qui recrutent
    Étant donné une personne qui est dans une autre situation
    Et qui habite Bruxelles (1000)
    Et qui demande « s’informer sur le marché de l’emploi »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Personne qui ne dit rien de sa situation et demande des outils d’orientation à Mons
    Étant donné une personne qui ne dit pas sa situation
    Et qui habite Mons
    Et qui demande « outils d’orientation »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Charleroi »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Personne qui ne dit ni sa situation ni sa demande et habite Liège
    Étant donné une personne qui ne dit pas sa situation
    Et qui habite Liège
    Et qui ne dit pas sa demande
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Liège »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z
