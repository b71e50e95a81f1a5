# language: fr
Fonctionnalité: Parents d’élèves du secondaire

  Scénario: Mère d’un garçon de 13 ans exclu de son école à Wavre
    Étant donné une personne qui est parent d’un élève du secondaire
    Et qui habite Wavre
    Et qui demande « difficultés à l’école ou aux études »
    Quand elle écrit « L’école de mon fils vient de l’exclure définitivement, nous habitons Wavre et je ne sais plus vers qui me tourner »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Conseil de classe et équipe éducative »
    Et sans cette phrase, les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E1

  Scénario: Père d’une fille de 14 ans qui cherche une école avec l’option coiffure près de Thuin
    Étant donné une personne qui est parent d’un élève du secondaire
    Et qui habite Thuin
    Et qui demande « trouver une école ou une option »
    Quand elle répond aux questions
    Alors le premier service est « Mon école, mon métier »
    Et le deuxième service est « Centre psycho-médico-social (CPMS) »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E2

  Scénario: Mère schaerbeekoise dont le fils voudrait apprendre l’électricité en alternance
    Étant donné une personne qui est parent d’un élève du secondaire
    Et qui habite Schaerbeek
    Et qui demande « apprendre un métier en alternance »
    Quand elle écrit « Mon aîné veut quitter les bancs de l’école et apprendre l’électricité en alternance, on vit à Schaerbeek »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « efp (formation en alternance à Bruxelles) »
    Et le deuxième service est « Centre d’éducation et de formation en alternance (CEFA) »
    Et sans cette phrase, les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E3b

  Scénario: Beau-père d’un garçon de 15 ans à Arlon qui pense à l’apprentissage
    Étant donné une personne qui est parent d’un élève du secondaire
    Et qui habite Arlon
    Et qui demande « apprendre un métier en alternance »
    Quand elle répond aux questions
    Alors le premier service est « IFAPME (formation en alternance en Wallonie) »
    Et le deuxième service est « Centre d’éducation et de formation en alternance (CEFA) »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E3w

  Scénario: Mère uccloise dont la fille de 12 ans veut rencontrer des gens de métier
    Étant donné une personne qui est parent d’un élève du secondaire
    Et qui habite Uccle
    Et qui demande « découverte des métiers »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E4b

  Scénario: Père d’un garçon de 16 ans à Seraing qui rêve de cinéma sans rien en savoir
    Étant donné une personne qui est parent d’un élève du secondaire
    Et qui habite Seraing
    Et qui demande « découverte des métiers »
    Quand elle écrit « Mon garçon parle de cinéma toute la journée sans savoir ce que font ces gens-là, nous sommes de Seraing »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Cité des métiers de Liège »
    Et le deuxième service est « Videobox »
    Et sans cette phrase, les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E4w

  Scénario: Mère d’une rhétoricienne de Jette qui s’informe sur les études d’architecture
    Étant donné une personne qui est parent d’un élève du secondaire
    Et qui habite Jette
    Et qui demande « s’informer sur les études supérieures »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’orientation de l’établissement d’enseignement supérieur »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E5b

  Scénario: Père d’un rhétoricien de Nivelles perdu dans l’offre d’études
    Étant donné une personne qui est parent d’un élève du secondaire
    Et qui habite Nivelles
    Et qui demande « s’informer sur les études supérieures »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Charleroi »
    Et le deuxième service est « Service d’orientation de l’établissement d’enseignement supérieur »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E5w

  Scénario: Mère d’une fille de 17 ans à La Louvière qui doute de ses capacités
    Étant donné une personne qui est parent d’un élève du secondaire
    Et qui habite La Louvière
    Et qui demande « mieux se connaître »
    Quand elle écrit « Ma fille ne connaît pas ses points forts et voudrait un test sérieux, nous habitons La Louvière »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Ateliers de connaissance de soi (Cité des métiers de Charleroi) »
    Et le deuxième service est « Centre psycho-médico-social (CPMS) »
    Et sans cette phrase, les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E5c

  Scénario: Tutrice d’un garçon de 14 ans à Couvin qui ne sait pas quoi choisir
    Étant donné une personne qui est parent d’un élève du secondaire
    Et qui habite Couvin
    Et qui demande « choisir une voie »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Cité des métiers de Charleroi »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E6

  Scénario: Père qui ne sait pas quelle aide demander pour sa fille à Etterbeek
    Étant donné une personne qui est parent d’un élève du secondaire
    Et qui habite Etterbeek
    Et qui demande « demande encore à préciser »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E6
