# language: fr
Fonctionnalité: Personnes au chômage, quand une seule réponse change tout

  Scénario: Demandeur d’emploi bruxellois qui voudrait un essai dans un centre avant une formation
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Bruxelles (1000)
    Et qui demande « tester un métier »
    Et qui préfère un essai dans un centre, avant une formation
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Bruxelles Formation »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-test-b

  Scénario: Demandeuse d’emploi à Namur qui cherche un emploi et parle d’un essai dans une entreprise
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Namur
    Et qui demande « décrocher un emploi »
    Et qui préfère un essai dans une entreprise
    Quand elle répond aux questions
    Alors le premier service est « Maison de l’Emploi »
    Et le deuxième service est « Le Forem »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est J-emp-w

  Scénario: Demandeur d’emploi à Ciney qui cherche une formation et parle d’un essai dans un centre
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Ciney
    Et qui demande « trouver une formation »
    Et qui préfère un essai dans un centre, avant une formation
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Namur »
    Et le deuxième service est « FORMAPass »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est J-for-w

  Scénario: Demandeuse d’emploi à Gand qui voudrait un bilan de compétences en français
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Gand
    Et qui demande « mieux se connaître »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « VDAB, service flamand de l’emploi »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est G4o

  Scénario: Demandeur d’emploi à Butgenbach qui cherche une formation d’électricien
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Butgenbach
    Et qui demande « trouver une formation »
    Quand elle répond aux questions
    Alors le premier service est « Arbeitsamt de la Communauté germanophone (ADG) »
    Et le deuxième service est « Cité des métiers de Liège »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est G2

  Scénario: Demandeuse d’emploi à Bastogne, diplômée en Roumanie, qui veut créer son activité
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Bastogne
    Et qui demande « créer son activité »
    Et qui a un diplôme obtenu à l’étranger
    Quand elle répond aux questions
    Alors le premier service est « Carrefour des métiers (CEFO) »
    Et le deuxième service est « 1890.be »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-cre-w

  Scénario: Demandeur d’emploi à Verviers, aidé par le CPAS et en situation de handicap
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Verviers
    Et qui demande « décrocher un emploi »
    Et qui est en situation de handicap
    Et qui reçoit une aide du CPAS
    Quand elle répond aux questions
    Alors le premier service est « Agence pour une vie de qualité (AVIQ) »
    Et le deuxième service est « Carrefour des métiers (CEFO) »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-han-w

  Scénario: Demandeuse d’emploi à Forest qui parle surtout néerlandais et n’a pas le CESS
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Forest (1190)
    Et qui demande « trouver une formation »
    Et qui parle surtout néerlandais
    Et qui n’a pas le CESS
    Quand elle répond aux questions
    Alors le premier service est « VDAB Brussel »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-nl-1

  Scénario: Demandeur d’emploi à Chimay sans CESS, au chômage depuis plus d’un an
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Chimay
    Et qui demande « décrocher un emploi »
    Et qui n’a pas le CESS
    Et qui cherche un emploi depuis un an ou plus
    Quand elle répond aux questions
    Alors le premier service est « Mission régionale pour l’emploi (MIRE) »
    Et le deuxième service est « Maison de l’Emploi »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-lq-w1

  Scénario: Demandeuse d’emploi qui dit seulement habiter en Wallonie et cherche une formation
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite en Wallonie
    Et qui demande « trouver une formation »
    Quand elle répond aux questions
    Alors le premier service est « Carrefour des métiers (CEFO) »
    Et le deuxième service est « FORMAPass »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est J-for-w

  Scénario: Demandeur d’emploi qui dit seulement habiter à Bruxelles et cherche un emploi
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite en Bruxelles
    Et qui demande « décrocher un emploi »
    Quand elle répond aux questions
    Alors le premier service est « Actiris »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est J-emp-b

  Scénario: Demandeuse d’emploi qui ne veut rien dire de sa commune et cherche un travail
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui ne dit pas où elle habite
    Et qui demande « décrocher un emploi »
    Quand elle répond aux questions
    Alors le premier service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est Z
