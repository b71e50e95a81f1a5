# language: fr
Fonctionnalité: Personnes qui viennent de finir leurs études, quand une seule réponse change tout

  Scénario: Diplômé de l’enseignement professionnel, sans CESS, qui veut reprendre les bases et ne dit pas sa commune
    Étant donné une personne qui vient de finir ses études
    Et qui ne dit pas où elle habite
    Et qui demande « acquérir les bases (français, calcul, ordinateur) »
    Et qui n’a pas le CESS
    Quand elle répond aux questions
    Alors le premier service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est Z

  Scénario: Bachelière à Schaerbeek qui pense déjà à d’autres études
    Étant donné une personne qui vient de finir ses études
    Et qui habite Schaerbeek
    Et qui demande « réorientation aux études supérieures »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Actiris »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est J-ori-b

  Scénario: Diplômée d’une école de Kinshasa qui cherche une alternance et ne dit pas où elle vit
    Étant donné une personne qui vient de finir ses études
    Et qui ne dit pas où elle habite
    Et qui demande « apprendre un métier en alternance »
    Et qui a un diplôme obtenu à l’étranger
    Quand elle répond aux questions
    Alors le premier service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est Z

  Scénario: Jeune de 17 ans sorti de l’école, qui veut une alternance et ne dit pas sa commune
    Étant donné une personne qui vient de finir ses études
    Et qui a moins de 18 ans
    Et qui ne dit pas où elle habite
    Et qui demande « apprendre un métier en alternance »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et les questions posées sont la situation, la commune
    Et la ligne qui décide est M2

  Scénario: Jeune diplômé malentendant qui cherche un emploi et ne dit pas où il habite
    Étant donné une personne qui vient de finir ses études
    Et qui ne dit pas où elle habite
    Et qui demande « décrocher un emploi »
    Et qui est en situation de handicap
    Quand elle répond aux questions
    Alors le premier service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est Z

  Scénario: Jeune sorti sans CESS qui cherche un emploi et reste discret sur sa commune
    Étant donné une personne qui vient de finir ses études
    Et qui ne dit pas où elle habite
    Et qui demande « décrocher un emploi »
    Et qui n’a pas le CESS
    Quand elle répond aux questions
    Alors le premier service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est Z

  Scénario: Diplômée en chimie qui pense à un master et ne donne pas d’adresse
    Étant donné une personne qui vient de finir ses études
    Et qui ne dit pas où elle habite
    Et qui demande « s’informer sur les études supérieures »
    Quand elle répond aux questions
    Alors le premier service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est Z

  Scénario: Diplômé en comptabilité qui demande quels métiers recrutent, sans dire où
    Étant donné une personne qui vient de finir ses études
    Et qui ne dit pas où elle habite
    Et qui demande « s’informer sur le marché de l’emploi »
    Quand elle répond aux questions
    Alors le premier service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est Z

  Scénario: Diplômée en langues qui veut partir en Irlande et ne dit pas sa commune
    Étant donné une personne qui vient de finir ses études
    Et qui ne dit pas où elle habite
    Et qui demande « partir à l’étranger ou passer une frontière »
    Quand elle répond aux questions
    Alors le premier service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est Z

  Scénario: Diplômé en horlogerie qui veut s’installer à son compte, sans dire où
    Étant donné une personne qui vient de finir ses études
    Et qui ne dit pas où elle habite
    Et qui demande « créer son activité »
    Quand elle répond aux questions
    Alors le premier service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est Z

  Scénario: Jeune diplômée aidée par le CPAS qui ne sait pas quoi demander, ni où aller
    Étant donné une personne qui vient de finir ses études
    Et qui ne dit pas où elle habite
    Et qui demande « demande encore à préciser »
    Et qui reçoit une aide du CPAS
    Quand elle répond aux questions
    Alors le premier service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est Z

  Scénario: Diplômé depuis un an et demi, sans emploi, qui ne sait plus quoi demander ni où
    Étant donné une personne qui vient de finir ses études
    Et qui ne dit pas où elle habite
    Et qui demande « demande encore à préciser »
    Et qui cherche un emploi depuis un an ou plus
    Quand elle répond aux questions
    Alors le premier service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est Z

  Scénario: Diplômée en psychologie à Knokke-Heist qui cherche un emploi en français
    Étant donné une personne qui vient de finir ses études
    Et qui habite Knokke-Heist
    Et qui demande « décrocher un emploi »
    Quand elle répond aux questions
    Alors le premier service est « VDAB, service flamand de l’emploi »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est G4
