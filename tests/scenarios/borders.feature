# language: fr
Fonctionnalité: Près d’une frontière linguistique, ou au-delà

  Scénario: Jeune de 16 ans à Eupen, plus à l’école, qui voudrait travailler
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui a moins de 18 ans
    Et qui habite Eupen
    Et qui demande « décrocher un emploi »
    Quand elle répond aux questions
    Alors le premier service est « Kaleido Ostbelgien »
    Et le deuxième service est « Cité des métiers de Liège »
    Et les questions posées sont la situation, la commune, l’âge
    Et la ligne qui décide est G1m

  Scénario: Jeune de 17 ans à Vilvorde qui cherche du travail
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui a moins de 18 ans
    Et qui habite Vilvorde
    Et qui demande « décrocher un emploi »
    Quand elle écrit « J’ai 17 ans, j’habite à Vilvorde et je cherche du travail »
    Et que l’on y lit l’âge, la situation, la demande, la commune
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Centrum voor Leerlingenbegeleiding (CLB) »
    Et sans cette phrase, les questions posées sont la situation, la commune
    Et la ligne qui décide est G3m

  Scénario: Élève de 4e à La Calamine qui hésite sur son option
    Étant donné une personne qui est à l’école secondaire
    Et qui a moins de 18 ans
    Et qui habite La Calamine
    Et qui demande « trouver une école ou une option »
    Quand elle répond aux questions
    Alors le premier service est « Kaleido Ostbelgien »
    Et le deuxième service est « Cité des métiers de Liège »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est G1

  Scénario: Mère à Saint-Vith dont la fille a des difficultés à l’école
    Étant donné une personne qui est parent d’un élève du secondaire
    Et qui habite Saint-Vith
    Et qui demande « difficultés à l’école ou aux études »
    Quand elle écrit « Nous habitons Saint-Vith et ma fille accumule les échecs à l’école »
    Et que l’on y lit la commune, la situation, la demande
    Alors le premier service est « Kaleido Ostbelgien »
    Et le deuxième service est « Cité des métiers de Liège »
    Et sans cette phrase, les questions posées sont la situation, la commune
    Et la ligne qui décide est G1

  Scénario: Demandeuse d’emploi à Eupen qui n’a plus de quoi vivre
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Eupen
    Et qui demande « aide pour vivre »
    Quand elle répond aux questions
    Alors le premier service est « Centre public d’action sociale (CPAS) »
    Et le deuxième service est « Arbeitsamt de la Communauté germanophone (ADG) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-soc-out

  Scénario: Demandeur d’emploi à Anvers qui n’a plus de quoi vivre
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Anvers
    Et qui demande « aide pour vivre »
    Quand elle répond aux questions
    Alors le premier service est « Centre public d’action sociale (CPAS) »
    Et le deuxième service est « VDAB, service flamand de l’emploi »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-soc-out

  Scénario: Travailleur à Bullange qui cherche une formation
    Étant donné une personne qui travaille en ce moment
    Et qui habite Bullange
    Et qui demande « trouver une formation »
    Quand elle répond aux questions
    Alors le premier service est « Arbeitsamt de la Communauté germanophone (ADG) »
    Et le deuxième service est « Cité des métiers de Liège »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est G2

  Scénario: Élève d’une école francophone de Hal qui ne sait pas quoi choisir
    Étant donné une personne qui est à l’école secondaire
    Et qui a moins de 18 ans
    Et qui habite Hal
    Et qui demande « choisir une voie »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Centrum voor Leerlingenbegeleiding (CLB) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est G3

  Scénario: Travailleuse à Gand qui cherche une nouvelle voie, en français
    Étant donné une personne qui travaille en ce moment
    Et qui habite Gand
    Et qui demande « choisir une voie »
    Quand elle écrit « Je travaille et je vis à Gand, je voudrais un conseil en français pour changer de voie »
    Et que l’on y lit la situation, la commune, la demande
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « VDAB, service flamand de l’emploi »
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est G4o

  Scénario: Jeune diplômé à Louvain qui cherche un emploi
    Étant donné une personne qui vient de finir ses études
    Et qui habite Louvain
    Et qui demande « décrocher un emploi »
    Quand elle répond aux questions
    Alors le premier service est « VDAB, service flamand de l’emploi »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est G4

  Scénario: Étudiante à Gand qui veut continuer ses études en français
    Étant donné une personne qui est aux études supérieures
    Et qui habite Gand
    Et qui demande « réorientation aux études supérieures »
    Quand elle répond aux questions
    Alors le premier service est « Service d’orientation de l’établissement d’enseignement supérieur »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est S1b

  Scénario: Étudiant à Eupen qui cherche une formation en alternance
    Étant donné une personne qui est aux études supérieures
    Et qui habite Eupen
    Et qui demande « apprendre un métier en alternance »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Liège »
    Et le deuxième service est « Service d’orientation de l’établissement d’enseignement supérieur »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est S5

  Scénario: Enseignante à Rhode-Saint-Genèse qui cherche une animation pour sa classe
    Étant donné une personne qui travaille à l’école ou en orientation
    Et qui habite Rhode-Saint-Genèse
    Et qui demande « animation pour une classe »
    Quand elle répond aux questions
    Alors le premier service est « Conseiller ou conseillère de l’enseignement à la Cité des métiers »
    Et le deuxième service est « Jeunes, École, Emploi… tout un programme (JEEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est P1b

  Scénario: Pensionné à Eupen qui cherche une activité
    Étant donné une personne qui est dans une autre situation
    Et qui habite Eupen
    Et qui demande « trouver une formation »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Liège »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est Z

  Scénario: Élève qui passe d’un logement à l’autre, ne donne pas de commune et veut découvrir des métiers
    Étant donné une personne qui est à l’école secondaire
    Et qui a moins de 18 ans
    Et qui ne dit pas où elle habite
    Et qui demande « découverte des métiers »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E6
