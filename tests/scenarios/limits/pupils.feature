# language: fr
Fonctionnalité: Élèves du secondaire, quand une seule réponse change tout

  Scénario: Élève de 5e qui veut apprendre la coiffure en alternance et ne dit pas où il habite
    Étant donné une personne qui est à l’école secondaire
    Et qui ne dit pas où elle habite
    Et qui demande « apprendre un métier en alternance »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E6

  Scénario: Rhétoricienne qui compare des études de droit et ne dit pas sa commune
    Étant donné une personne qui est à l’école secondaire
    Et qui ne dit pas où elle habite
    Et qui demande « s’informer sur les études supérieures »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E6

  Scénario: Élève de 4e à Houffalize qui voudrait mieux se connaître
    Étant donné une personne qui est à l’école secondaire
    Et qui habite Houffalize
    Et qui demande « mieux se connaître »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Cité des métiers de Liège »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E6

  Scénario: Élève de 3e à Raeren qui veut découvrir les métiers du bois
    Étant donné une personne qui est à l’école secondaire
    Et qui habite Raeren
    Et qui demande « découverte des métiers »
    Quand elle répond aux questions
    Alors le premier service est « Kaleido Ostbelgien »
    Et le deuxième service est « Cité des métiers de Liège »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est G1

  Scénario: Élève de 6e à Halle, scolarisé en français, qui s’informe sur les hautes écoles
    Étant donné une personne qui est à l’école secondaire
    Et qui habite Hal
    Et qui demande « s’informer sur les études supérieures »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Centrum voor Leerlingenbegeleiding (CLB) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est G3

  Scénario: Élève de 2e à Sint-Pieters-Leeuw qui s’ennuie et ne vient plus au cours
    Étant donné une personne qui est à l’école secondaire
    Et qui habite Sint-Pieters-Leeuw
    Et qui demande « difficultés à l’école ou aux études »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Centrum voor Leerlingenbegeleiding (CLB) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est G3

  Scénario: Élève de 4e à Jodoigne qui se demande comment partir un an à l’étranger
    Étant donné une personne qui est à l’école secondaire
    Et qui habite Jodoigne
    Et qui demande « partir à l’étranger ou passer une frontière »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Cité des métiers de Namur »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E6
