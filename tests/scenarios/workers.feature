# language: fr
Fonctionnalité: Personnes qui travaillent

  Scénario: Ambulancière à Schaerbeek qui veut changer de métier
    Étant donné une personne qui travaille en ce moment
    Et qui habite Schaerbeek
    Et qui demande « choisir une voie »
    Quand elle écrit « Je suis ambulancière à Schaerbeek, les nuits m’épuisent et j’aimerais passer à un autre métier »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Bruxelles Formation »
    Et les questions posées sont les situations particulières
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est T-b

  Scénario: Ouvrier à Tournai qui veut faire le point sur sa carrière
    Étant donné une personne qui travaille en ce moment
    Et qui habite Tournai
    Et qui demande « choisir une voie »
    Quand elle répond aux questions
    Alors le premier service est « Carrefour des métiers (CEFO) »
    Et le deuxième service est « Cité des métiers de Charleroi »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est T-w

  Scénario: Vendeuse à Jette qui cherche une formation en gestion
    Étant donné une personne qui travaille en ce moment
    Et qui habite Jette
    Et qui demande « trouver une formation »
    Quand elle répond aux questions
    Alors le premier service est « Bruxelles Formation »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est T-for-b

  Scénario: Magasinier à Gerpinnes qui cherche des cours du soir
    Étant donné une personne qui travaille en ce moment
    Et qui habite Gerpinnes
    Et qui demande « trouver une formation »
    Quand elle écrit « Je bosse comme magasinier à Gerpinnes et je cherche des cours du soir en électricité »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Cité des métiers de Charleroi »
    Et le deuxième service est « Enseignement pour adultes (promotion sociale) »
    Et les questions posées sont les situations particulières
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est T-for-w

  Scénario: Cuisinier à Durbuy qui veut changer d’employeur
    Étant donné une personne qui travaille en ce moment
    Et qui habite Durbuy
    Et qui demande « décrocher un emploi »
    Quand elle répond aux questions
    Alors le premier service est « Carrefour des métiers (CEFO) »
    Et le deuxième service est « Le Forem »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est T-emp-w

  Scénario: Employée à Woluwe-Saint-Lambert qui veut un autre emploi
    Étant donné une personne qui travaille en ce moment
    Et qui habite Woluwe-Saint-Lambert
    Et qui demande « décrocher un emploi »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Actiris »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est T-emp-b

  Scénario: Comptable à Rixensart qui voudrait tester le métier d’ébéniste
    Étant donné une personne qui travaille en ce moment
    Et qui habite Rixensart
    Et qui demande « tester un métier »
    Et qui préfère un essai dans une entreprise
    Quand elle répond aux questions
    Alors le premier service est « Carrefour des métiers (CEFO) »
    Et le deuxième service est « Videobox »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-test-w4

  Scénario: Éducatrice à Verviers qui veut lancer une ferme pédagogique
    Étant donné une personne qui travaille en ce moment
    Et qui habite Verviers
    Et qui demande « créer son activité »
    Quand elle écrit « Je travaille à mi-temps à Verviers et je veux lancer ma ferme pédagogique »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Carrefour des métiers (CEFO) »
    Et le deuxième service est « 1890.be »
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-cre-w

  Scénario: Chauffeur à Evere qui veut faire reconnaître son expérience
    Étant donné une personne qui travaille en ce moment
    Et qui habite Evere
    Et qui demande « faire reconnaître son expérience »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Consortium de validation des compétences (CVDC) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-vdc

  Scénario: Assistante à Berchem-Sainte-Agathe qui pense à un master en horaire décalé
    Étant donné une personne qui travaille en ce moment
    Et qui habite Berchem-Sainte-Agathe
    Et qui demande « s’informer sur les études supérieures »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’orientation de l’établissement d’enseignement supérieur »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-sup-b

  Scénario: Peintre en bâtiment à Courcelles qui voudrait un bilan de compétences
    Étant donné une personne qui travaille en ce moment
    Et qui habite Courcelles
    Et qui demande « mieux se connaître »
    Quand elle répond aux questions
    Alors le premier service est « Ateliers de connaissance de soi (Cité des métiers de Charleroi) »
    Et le deuxième service est « Cité des métiers de Charleroi »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-soi

  Scénario: Aide-soignante à Namur, reconnue par l’AVIQ, qui veut changer de métier
    Étant donné une personne qui travaille en ce moment
    Et qui habite Namur
    Et qui demande « choisir une voie »
    Et qui est en situation de handicap
    Quand elle répond aux questions
    Alors le premier service est « Agence pour une vie de qualité (AVIQ) »
    Et le deuxième service est « Cité des métiers de Namur »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-han-w

  Scénario: Travailleuse néerlandophone à Anderlecht qui veut un autre emploi
    Étant donné une personne qui travaille en ce moment
    Et qui habite Anderlecht
    Et qui demande « décrocher un emploi »
    Et qui parle surtout néerlandais
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « VDAB Brussel »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-nl-2

  Scénario: Travailleur diplômé au Brésil, à Saint-Gilles, qui veut un emploi à son niveau
    Étant donné une personne qui travaille en ce moment
    Et qui habite Saint-Gilles
    Et qui demande « décrocher un emploi »
    Et qui a un diplôme obtenu à l’étranger
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service des équivalences (Fédération Wallonie-Bruxelles) »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-dip-b

  Scénario: Ouvrière à Ans qui n’arrive plus à nouer les deux bouts
    Étant donné une personne qui travaille en ce moment
    Et qui habite Ans
    Et qui demande « aide pour vivre »
    Quand elle répond aux questions
    Alors le premier service est « Centre public d’action sociale (CPAS) »
    Et le deuxième service est « Le Forem »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-soc
