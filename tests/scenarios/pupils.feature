# language: fr
Fonctionnalité: Élèves du secondaire

  Scénario: Élève de 3e à Jumet qui perd pied et n’ose plus aller en cours
    Étant donné une personne qui est à l’école secondaire
    Et qui a moins de 18 ans
    Et qui habite Charleroi
    Et qui demande « difficultés à l’école ou aux études »
    Quand elle écrit « les cours je comprends plus rien, j’ai raté presque partout à Noël et j’ai même plus envie d’y aller »
    Et que l’on y lit la demande
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Conseil de classe et équipe éducative »
    Et les questions posées sont la situation, la commune
    Et sans cette phrase, les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E1

  Scénario: Élève de 2e à Huy qui cherche une école avec l’option sciences appliquées
    Étant donné une personne qui est à l’école secondaire
    Et qui a moins de 18 ans
    Et qui habite Huy
    Et qui demande « trouver une école ou une option »
    Quand elle écrit « Je suis en 2e secondaire à Huy et je cherche où on donne sciences appliquées »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Mon école, mon métier »
    Et le deuxième service est « Centre psycho-médico-social (CPMS) »
    Et sans cette phrase, les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E2

  Scénario: Élève bruxellois de 15 ans qui veut apprendre la carrosserie en alternance
    Étant donné une personne qui est à l’école secondaire
    Et qui a moins de 18 ans
    Et qui habite Anderlecht
    Et qui demande « apprendre un métier en alternance »
    Quand elle répond aux questions
    Alors le premier service est « efp (formation en alternance à Bruxelles) »
    Et le deuxième service est « Centre d’éducation et de formation en alternance (CEFA) »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E3b

  Scénario: Élève de 16 ans à Ciney qui veut apprendre la boucherie chez un patron
    Étant donné une personne qui est à l’école secondaire
    Et qui a moins de 18 ans
    Et qui habite Ciney
    Et qui demande « apprendre un métier en alternance »
    Quand elle écrit « j’ai 16 ans, l’école assis sur une chaise c’est fini pour moi, je veux apprendre boucher chez un patron à Ciney »
    Et que l’on y lit l’âge, la demande, la commune
    Alors le premier service est « IFAPME (formation en alternance en Wallonie) »
    Et le deuxième service est « Centre d’éducation et de formation en alternance (CEFA) »
    Et les questions posées sont la situation
    Et sans cette phrase, les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E3w

  Scénario: Élève de 5e à Forest curieuse des métiers du son
    Étant donné une personne qui est à l’école secondaire
    Et qui a moins de 18 ans
    Et qui habite Forest (1190)
    Et qui demande « découverte des métiers »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E4b

  Scénario: Élève de 4e à Virton qui voudrait savoir à quoi ressemble la vie d’un garde forestier
    Étant donné une personne qui est à l’école secondaire
    Et qui a moins de 18 ans
    Et qui habite Virton
    Et qui demande « découverte des métiers »
    Quand elle écrit « Je suis en 4e générale à Virton, c’est comment en vrai les journées d’un garde forestier ? »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Cité des métiers de Namur »
    Et le deuxième service est « Videobox »
    Et sans cette phrase, les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E4w

  Scénario: Rhétoricien d’Evere qui compare haute école et université
    Étant donné une personne qui est à l’école secondaire
    Et qui habite Evere
    Et qui demande « s’informer sur les études supérieures »
    Quand elle écrit « En rhéto à Evere, je me demande ce qui change entre un bachelier en haute école et à l’unif »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’orientation de l’établissement d’enseignement supérieur »
    Et sans cette phrase, les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E5b

  Scénario: Rhétoricienne de Chimay qui s’informe sur les études de kinésithérapie
    Étant donné une personne qui est à l’école secondaire
    Et qui a moins de 18 ans
    Et qui habite Chimay
    Et qui demande « s’informer sur les études supérieures »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Charleroi »
    Et le deuxième service est « Service d’orientation de l’établissement d’enseignement supérieur »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E5w

  Scénario: Élève de 6e à Binche qui voudrait mieux se connaître avant de choisir
    Étant donné une personne qui est à l’école secondaire
    Et qui a moins de 18 ans
    Et qui habite Binche
    Et qui demande « mieux se connaître »
    Quand elle répond aux questions
    Alors le premier service est « Ateliers de connaissance de soi (Cité des métiers de Charleroi) »
    Et le deuxième service est « Centre psycho-médico-social (CPMS) »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E5c

  Scénario: Élève de 6e à Namur qui voudrait passer des tests d’intérêts
    Étant donné une personne qui est à l’école secondaire
    Et qui a moins de 18 ans
    Et qui habite Namur
    Et qui demande « mieux se connaître »
    Quand elle écrit « Je suis en 6e à Namur, je voudrais faire des tests pour savoir dans quoi je suis fort »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Cité des métiers de Namur »
    Et sans cette phrase, les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E6

  Scénario: Élève de 5e à Bastogne qui n’a aucune idée pour la suite
    Étant donné une personne qui est à l’école secondaire
    Et qui a moins de 18 ans
    Et qui habite Bastogne
    Et qui demande « choisir une voie »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Cité des métiers de Namur »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E6

  Scénario: Élève de 1re qui ne veut pas dire où elle habite
    Étant donné une personne qui est à l’école secondaire
    Et qui a moins de 18 ans
    Et qui ne dit pas où elle habite
    Et qui demande « demande encore à préciser »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E6
