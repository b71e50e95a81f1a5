# language: fr
Fonctionnalité: Jeunes sans école ni emploi, quand une seule réponse change tout

  Scénario: Jeune de 24 ans à Anderlecht, sans travail depuis deux ans, curieux d’autres métiers
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui habite Anderlecht
    Et qui demande « découverte des métiers »
    Et qui cherche un emploi depuis un an ou plus
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Actiris »
    Et les questions posées sont la situation, la commune, la demande, l’âge, les situations particulières
    Et la ligne qui décide est J-ori-b

  Scénario: Jeune de 19 ans qui cherche une formation et ne dit pas où elle vit
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui ne dit pas où elle habite
    Et qui demande « trouver une formation »
    Quand elle répond aux questions
    Alors le premier service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune, l’âge, la demande
    Et la ligne qui décide est Z

  Scénario: Jeune de 22 ans à Huy, sans travail depuis longtemps, qui voudrait mieux se connaître
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui habite Huy
    Et qui demande « mieux se connaître »
    Et qui cherche un emploi depuis un an ou plus
    Quand elle répond aux questions
    Alors le premier service est « Carrefour des métiers (CEFO) »
    Et le deuxième service est « Cité des métiers de Namur »
    Et les questions posées sont la situation, la commune, la demande, l’âge, les situations particulières
    Et la ligne qui décide est J-ori-w

  Scénario: Jeune de 20 ans à Jette, sans CESS, qui raconte ses échecs à l’école
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui habite Jette
    Et qui demande « difficultés à l’école ou aux études »
    Et qui n’a pas le CESS
    Quand elle répond aux questions
    Alors le premier service est « Mission locale pour l’emploi (Bruxelles) »
    Et le deuxième service est « Actiris »
    Et les questions posées sont la situation, la commune, la demande, l’âge, les situations particulières
    Et la ligne qui décide est A-lq-b

  Scénario: Jeune de 21 ans sans CESS qui ne sait pas quoi demander et dort chez des amis
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui ne dit pas où elle habite
    Et qui demande « demande encore à préciser »
    Et qui n’a pas le CESS
    Quand elle répond aux questions
    Alors le premier service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la commune, l’âge, la demande
    Et la ligne qui décide est Z

  Scénario: Jeune de 23 ans à La Louvière qui a appris la plomberie avec son oncle
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui habite La Louvière
    Et qui demande « faire reconnaître son expérience »
    Quand elle répond aux questions
    Alors le premier service est « Carrefour des métiers (CEFO) »
    Et le deuxième service est « Consortium de validation des compétences (CVDC) »
    Et les questions posées sont la situation, la commune, la demande, l’âge
    Et la ligne qui décide est A-vdc

  Scénario: Jeune de 16 ans à Molenbeek qui ne va plus à l’école et ne sait pas quoi demander
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui a moins de 18 ans
    Et qui habite Molenbeek-Saint-Jean
    Et qui demande « demande encore à préciser »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la commune, la demande, l’âge
    Et la ligne qui décide est M2

  Scénario: Jeune de 25 ans à Marche-en-Famenne en situation de handicap qui cherche un emploi
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui habite Marche-en-Famenne
    Et qui demande « décrocher un emploi »
    Et qui est en situation de handicap
    Quand elle répond aux questions
    Alors le premier service est « Agence pour une vie de qualité (AVIQ) »
    Et le deuxième service est « Carrefour des métiers (CEFO) »
    Et les questions posées sont la situation, la commune, la demande, l’âge, les situations particulières
    Et la ligne qui décide est A-han-w

  Scénario: Jeune de 18 ans à Saint-Trond qui voudrait reprendre l’école
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui habite Saint-Trond
    Et qui demande « reprendre l’école »
    Quand elle répond aux questions
    Alors le premier service est « VDAB, service flamand de l’emploi »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la commune, l’âge, la demande
    Et la ligne qui décide est G4
