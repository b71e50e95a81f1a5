# language: fr
Fonctionnalité: Personnes dans une autre situation

  Scénario: Retraitée à Ixelles qui voudrait suivre des cours pour le plaisir
    Étant donné une personne qui est dans une autre situation
    Et qui habite Ixelles
    Et qui demande « trouver une formation »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Homme en incapacité de travail à Dison qui cherche une nouvelle voie
    Étant donné une personne qui est dans une autre situation
    Et qui habite Dison
    Et qui demande « choisir une voie »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Liège »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Stagiaire en formation à Thuin qui veut découvrir d’autres métiers
    Étant donné une personne qui est dans une autre situation
    Et qui habite Thuin
    Et qui demande « découverte des métiers »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Charleroi »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Personne qui ne dit rien de son lieu de vie et ne sait pas quoi demander
    Étant donné une personne qui est dans une autre situation
    Et qui ne dit pas où elle habite
    Et qui demande « demande encore à préciser »
    Quand elle répond aux questions
    Alors le premier service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z
