# language: fr
Fonctionnalité: Personnes qui travaillent, quand une seule réponse change tout

  Scénario: Nettoyeur à Ixelles sans CESS qui veut apprendre à lire mieux
    Étant donné une personne qui travaille en ce moment
    Et qui habite Ixelles
    Et qui demande « acquérir les bases (français, calcul, ordinateur) »
    Et qui n’a pas le CESS
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Bruxelles Formation »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est T-b

  Scénario: Ouvrière en article 60 à Liège, longtemps sans emploi avant, qui veut les bases en informatique
    Étant donné une personne qui travaille en ce moment
    Et qui habite Liège
    Et qui demande « acquérir les bases (français, calcul, ordinateur) »
    Et qui cherche un emploi depuis un an ou plus
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Liège »
    Et le deuxième service est « Enseignement pour adultes (promotion sociale) »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est T-w

  Scénario: Travailleur intérimaire qui cherche un emploi stable et ne dit pas où
    Étant donné une personne qui travaille en ce moment
    Et qui ne dit pas où elle habite
    Et qui demande « décrocher un emploi »
    Quand elle répond aux questions
    Alors le premier service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est Z

  Scénario: Serveuse néerlandophone qui cherche une formation et ne dit pas sa commune
    Étant donné une personne qui travaille en ce moment
    Et qui ne dit pas où elle habite
    Et qui demande « trouver une formation »
    Et qui parle surtout néerlandais
    Quand elle répond aux questions
    Alors le premier service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est Z

  Scénario: Employé qui voudrait tester la boulangerie et ne dit pas où il vit
    Étant donné une personne qui travaille en ce moment
    Et qui ne dit pas où elle habite
    Et qui demande « tester un métier »
    Quand elle répond aux questions
    Alors le premier service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est Z

  Scénario: Agente d’accueil à Evere, chômeuse de longue durée il y a peu, qui ne sait pas quoi demander
    Étant donné une personne qui travaille en ce moment
    Et qui habite Evere
    Et qui demande « demande encore à préciser »
    Et qui cherche un emploi depuis un an ou plus
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Bruxelles Formation »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est T-b

  Scénario: Aide-ménagère à Fleurus aidée par le CPAS qui ne sait pas quoi demander
    Étant donné une personne qui travaille en ce moment
    Et qui habite Fleurus
    Et qui demande « demande encore à préciser »
    Et qui reçoit une aide du CPAS
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Charleroi »
    Et le deuxième service est « Enseignement pour adultes (promotion sociale) »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est T-w

  Scénario: Maçon à Eupen qui veut faire reconnaître son expérience
    Étant donné une personne qui travaille en ce moment
    Et qui habite Eupen
    Et qui demande « faire reconnaître son expérience »
    Quand elle répond aux questions
    Alors le premier service est « Arbeitsamt de la Communauté germanophone (ADG) »
    Et le deuxième service est « Cité des métiers de Liège »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est G2

  Scénario: Infirmière diplômée au Liban, à Namur, qui veut travailler à son niveau
    Étant donné une personne qui travaille en ce moment
    Et qui habite Namur
    Et qui demande « décrocher un emploi »
    Et qui a un diplôme obtenu à l’étranger
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Namur »
    Et le deuxième service est « Service des équivalences (Fédération Wallonie-Bruxelles) »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-dip-w

  Scénario: Indépendant à Bruxelles en situation de handicap qui cherche un emploi salarié
    Étant donné une personne qui travaille en ce moment
    Et qui habite Bruxelles (1000)
    Et qui demande « décrocher un emploi »
    Et qui est en situation de handicap
    Quand elle répond aux questions
    Alors le premier service est « Service PHARE (COCOF) »
    Et le deuxième service est « Actiris »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-han-be
