# language: fr
Fonctionnalité: Personnes au chômage ou en recherche d’emploi

  Scénario: Demandeur d’emploi à Ganshoren qui cherche un emploi de magasinier
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Ganshoren
    Et qui demande « décrocher un emploi »
    Quand elle écrit « Au chômage à Ganshoren depuis trois mois, je cherche une place de magasinier »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Actiris »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont les situations particulières
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est J-emp-b

  Scénario: Demandeuse d’emploi à Verviers qui cherche un emploi de bureau
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Verviers
    Et qui demande « décrocher un emploi »
    Quand elle répond aux questions
    Alors le premier service est « Maison de l’Emploi »
    Et le deuxième service est « Le Forem »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est J-emp-w

  Scénario: Demandeur d’emploi à Berchem-Sainte-Agathe qui cherche une formation de chauffeur
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Berchem-Sainte-Agathe
    Et qui demande « trouver une formation »
    Quand elle répond aux questions
    Alors le premier service est « Bruxelles Formation »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est J-for-b

  Scénario: Demandeuse d’emploi à Andenne qui cherche une formation d’aide-comptable
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Andenne
    Et qui demande « trouver une formation »
    Quand elle écrit « Je suis demandeuse d’emploi et je voudrais suivre une formation d’aide-comptable vers Andenne »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Cité des métiers de Namur »
    Et le deuxième service est « FORMAPass »
    Et les questions posées sont les situations particulières
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est J-for-w

  Scénario: Demandeuse d’emploi à Koekelberg qui veut apprendre à lire et à écrire le français
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Koekelberg
    Et qui demande « acquérir les bases (français, calcul, ordinateur) »
    Quand elle répond aux questions
    Alors le premier service est « Mission locale pour l’emploi (Bruxelles) »
    Et le deuxième service est « Actiris »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est J-rem-b

  Scénario: Demandeur d’emploi à Herstal qui veut apprivoiser l’ordinateur
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Herstal
    Et qui demande « acquérir les bases (français, calcul, ordinateur) »
    Quand elle écrit « Je suis sans travail et l’ordinateur me fait peur, je voudrais apprendre les premiers gestes, près de Herstal »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Enseignement pour adultes (promotion sociale) »
    Et le deuxième service est « Centre d’insertion socioprofessionnelle (CISP) »
    Et les questions posées sont les situations particulières
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est J-rem-w

  Scénario: Demandeuse d’emploi à Ixelles qui ne sait plus vers quel métier aller
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Ixelles
    Et qui demande « choisir une voie »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Actiris »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est J-ori-b

  Scénario: Demandeur d’emploi à Rochefort qui cherche une nouvelle direction
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Rochefort
    Et qui demande « choisir une voie »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Namur »
    Et le deuxième service est « Le Forem »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est J-ori-w

  Scénario: Demandeur d’emploi à Sambreville qui veut tester un métier en entreprise
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Sambreville
    Et qui demande « tester un métier »
    Et qui préfère un essai dans une entreprise
    Quand elle écrit « Au chômage à Sambreville, je voudrais passer quelques jours chez un plafonneur, dans une vraie entreprise, pour voir si c’est pour moi »
    Et que l’on y lit la situation, la demande, la commune, la façon de tester
    Alors le premier service est « Mise en situation professionnelle (MISIP) »
    Et le deuxième service est « Cité des métiers de Namur »
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune, la façon de tester
    Et la ligne qui décide est A-test-w1

  Scénario: Demandeuse d’emploi à Soignies qui veut essayer un métier dans un centre
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Soignies
    Et qui demande « tester un métier »
    Et qui préfère un essai dans un centre, avant une formation
    Quand elle répond aux questions
    Alors le premier service est « Essais métiers »
    Et le deuxième service est « Carrefour des métiers (CEFO) »
    Et les questions posées sont la situation, la demande, la commune, la façon de tester
    Et la ligne qui décide est A-test-w2

  Scénario: Demandeur d’emploi à Libramont qui veut tester un métier sans savoir comment
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Libramont-Chevigny
    Et qui demande « tester un métier »
    Quand elle répond aux questions
    Alors le premier service est « Essais métiers »
    Et le deuxième service est « Mise en situation professionnelle (MISIP) »
    Et les questions posées sont la situation, la demande, la commune, la façon de tester
    Et la ligne qui décide est A-test-w2u

  Scénario: Demandeuse d’emploi à Laeken qui veut tester un métier de la petite enfance
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Bruxelles (1000)
    Et qui demande « tester un métier »
    Et qui préfère un essai dans une entreprise
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Bruxelles Formation »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-test-b

  Scénario: Demandeur d’emploi à Schaerbeek qui veut apprendre la boulangerie en alternance
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Schaerbeek
    Et qui demande « apprendre un métier en alternance »
    Quand elle répond aux questions
    Alors le premier service est « efp (formation en alternance à Bruxelles) »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-alt-b

  Scénario: Demandeuse d’emploi à Fleurus qui veut apprendre la coiffure en alternance
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Fleurus
    Et qui demande « apprendre un métier en alternance »
    Quand elle répond aux questions
    Alors le premier service est « IFAPME (formation en alternance en Wallonie) »
    Et le deuxième service est « Cité des métiers de Charleroi »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-alt-w

  Scénario: Demandeuse d’emploi à Uccle qui veut ouvrir un salon de thé
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Uccle
    Et qui demande « créer son activité »
    Quand elle écrit « J’ai été licenciée et j’aimerais ouvrir mon salon de thé à Uccle »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « 1819 (hub.brussels) »
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-cre-b

  Scénario: Demandeur d’emploi à Eghezée qui s’informe sur les métiers en pénurie
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Eghezée
    Et qui demande « s’informer sur le marché de l’emploi »
    Quand elle répond aux questions
    Alors le premier service est « Horizons emploi »
    Et le deuxième service est « Cité des métiers de Namur »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-mar-w

  Scénario: Demandeuse d’emploi à Anderlecht qui veut connaître les salaires de la logistique
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Anderlecht
    Et qui demande « s’informer sur le marché de l’emploi »
    Quand elle répond aux questions
    Alors le premier service est « Information sur le marché du travail à Bruxelles (IMTB) »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-mar-b

  Scénario: Demandeur d’emploi à Jodoigne qui pense reprendre des études supérieures
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Jodoigne
    Et qui demande « s’informer sur les études supérieures »
    Quand elle répond aux questions
    Alors le premier service est « Carrefour des métiers (CEFO) »
    Et le deuxième service est « Service d’orientation de l’établissement d’enseignement supérieur »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-sup-w

  Scénario: Ferronnier sans emploi à Ottignies qui veut faire reconnaître son expérience
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Ottignies-Louvain-la-Neuve
    Et qui demande « faire reconnaître son expérience »
    Quand elle écrit « Douze ans de ferronnerie, plus de travail, aucun papier : comment faire reconnaître ce que je sais faire ? J’habite Ottignies »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Carrefour des métiers (CEFO) »
    Et le deuxième service est « Consortium de validation des compétences (CVDC) »
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-vdc

  Scénario: Demandeuse d’emploi à Saint-Gilles qui n’a plus de quoi vivre
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Saint-Gilles
    Et qui demande « aide pour vivre »
    Quand elle répond aux questions
    Alors le premier service est « Centre public d’action sociale (CPAS) »
    Et le deuxième service est « Actiris »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-soc

  Scénario: Demandeur d’emploi à Dour qui n’a plus de quoi payer son loyer
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Dour
    Et qui demande « aide pour vivre »
    Quand elle écrit « Mon chômage est coupé et je n’arrive plus à payer mon loyer à Dour »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Centre public d’action sociale (CPAS) »
    Et le deuxième service est « Le Forem »
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-soc

  Scénario: Demandeuse d’emploi à Châtelet qui voudrait un atelier pour mieux se connaître
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Châtelet
    Et qui demande « mieux se connaître »
    Quand elle répond aux questions
    Alors le premier service est « Ateliers de connaissance de soi (Cité des métiers de Charleroi) »
    Et le deuxième service est « Cité des métiers de Charleroi »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-soi

  Scénario: Adulte sans emploi à Philippeville qui veut obtenir son CESS
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Philippeville
    Et qui demande « reprendre l’école »
    Et qui n’a pas le CESS
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Charleroi »
    Et le deuxième service est « Enseignement pour adultes (promotion sociale) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-ret

  Scénario: Demandeur d’emploi sourd à Huy qui cherche un emploi
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Huy
    Et qui demande « décrocher un emploi »
    Et qui est en situation de handicap
    Quand elle écrit « Je suis sourd, inscrit comme demandeur d’emploi à Huy, et je cherche un travail »
    Et que l’on y lit la situation, la demande, la commune, les situations particulières
    Alors le premier service est « Agence pour une vie de qualité (AVIQ) »
    Et le deuxième service est « Carrefour des métiers (CEFO) »
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-han-w

  Scénario: Demandeuse d’emploi reconnue handicapée à Forest qui cherche un emploi
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Forest (1190)
    Et qui demande « décrocher un emploi »
    Et qui est en situation de handicap
    Quand elle répond aux questions
    Alors le premier service est « Service PHARE (COCOF) »
    Et le deuxième service est « Actiris »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-han-be

  Scénario: Demandeur d’emploi en fauteuil à Woluwe-Saint-Pierre qui cherche une voie
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Woluwe-Saint-Pierre
    Et qui demande « choisir une voie »
    Et qui est en situation de handicap
    Quand elle répond aux questions
    Alors le premier service est « Service PHARE (COCOF) »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-han-b

  Scénario: Demandeuse d’emploi aidée par le CPAS de Mouscron qui cherche une formation
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Mouscron
    Et qui demande « trouver une formation »
    Et qui reçoit une aide du CPAS
    Quand elle écrit « J’habite Mouscron, je suis sans emploi, le CPAS me verse le revenu d’intégration et je voudrais une formation »
    Et que l’on y lit la situation, la demande, la commune, les situations particulières
    Alors le premier service est « Centre public d’action sociale (CPAS) »
    Et le deuxième service est « Centre d’insertion socioprofessionnelle (CISP) »
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-cpas-w

  Scénario: Demandeur d’emploi aidé par le CPAS d’Evere qui cherche un emploi
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Evere
    Et qui demande « décrocher un emploi »
    Et qui reçoit une aide du CPAS
    Quand elle répond aux questions
    Alors le premier service est « Centre public d’action sociale (CPAS) »
    Et le deuxième service est « Mission locale pour l’emploi (Bruxelles) »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-cpas-b

  Scénario: Demandeuse d’emploi néerlandophone à Jette qui cherche une formation
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Jette
    Et qui demande « trouver une formation »
    Et qui parle surtout néerlandais
    Quand elle répond aux questions
    Alors le premier service est « VDAB Brussel »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-nl-1

  Scénario: Demandeur d’emploi néerlandophone à Auderghem qui cherche une voie
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Auderghem
    Et qui demande « choisir une voie »
    Et qui parle surtout néerlandais
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « VDAB Brussel »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-nl-2

  Scénario: Ingénieure diplômée à Alep, sans emploi à Flémalle
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Flémalle
    Et qui demande « décrocher un emploi »
    Et qui a un diplôme obtenu à l’étranger
    Quand elle écrit « Mon diplôme d’ingénieure vient d’Alep, je suis au chômage à Flémalle et je cherche un emploi »
    Et que l’on y lit la situation, la demande, la commune, les situations particulières
    Alors le premier service est « Cité des métiers de Liège »
    Et le deuxième service est « Service des équivalences (Fédération Wallonie-Bruxelles) »
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-dip-w

  Scénario: Comptable diplômé à Kinshasa, sans emploi à Ganshoren
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Ganshoren
    Et qui demande « trouver une formation »
    Et qui a un diplôme obtenu à l’étranger
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service des équivalences (Fédération Wallonie-Bruxelles) »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-dip-b

  Scénario: Demandeuse d’emploi sans CESS à Molenbeek qui cherche un emploi
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Molenbeek-Saint-Jean
    Et qui demande « décrocher un emploi »
    Et qui n’a pas le CESS
    Quand elle répond aux questions
    Alors le premier service est « Mission locale pour l’emploi (Bruxelles) »
    Et le deuxième service est « Actiris »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-lq-b

  Scénario: Demandeur d’emploi sans CESS à Fontaine-l’Évêque qui cherche un emploi
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Fontaine-l’Evêque
    Et qui demande « décrocher un emploi »
    Et qui n’a pas le CESS
    Quand elle écrit « J’ai arrêté avant le CESS, je suis au chômage à Fontaine-l’Évêque et il me faut un boulot »
    Et que l’on y lit la situation, la demande, la commune, les situations particulières
    Alors le premier service est « Mission régionale pour l’emploi (MIRE) »
    Et le deuxième service est « Maison de l’Emploi »
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-lq-w1

  Scénario: Demandeuse d’emploi sans CESS à Comines qui cherche une formation
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Comines-Warneton
    Et qui demande « trouver une formation »
    Et qui n’a pas le CESS
    Quand elle répond aux questions
    Alors le premier service est « Centre d’insertion socioprofessionnelle (CISP) »
    Et le deuxième service est « Carrefour des métiers (CEFO) »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-lq-w2

  Scénario: Demandeur d’emploi sans CESS à Vielsalm qui cherche une voie
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Vielsalm
    Et qui demande « choisir une voie »
    Et qui n’a pas le CESS
    Quand elle répond aux questions
    Alors le premier service est « Carrefour des métiers (CEFO) »
    Et le deuxième service est « Centre d’insertion socioprofessionnelle (CISP) »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-lq-w3

  Scénario: Demandeuse d’emploi depuis quatre ans à Watermael-Boitsfort qui cherche un emploi
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Watermael-Boitsfort
    Et qui demande « décrocher un emploi »
    Et qui cherche un emploi depuis un an ou plus
    Quand elle répond aux questions
    Alors le premier service est « Actiris »
    Et le deuxième service est « Mission locale pour l’emploi (Bruxelles) »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-ld-b

  Scénario: Demandeur d’emploi depuis deux ans à Péruwelz qui cherche un emploi
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Péruwelz
    Et qui demande « décrocher un emploi »
    Et qui cherche un emploi depuis un an ou plus
    Quand elle écrit « Voilà deux ans que je suis au chômage à Péruwelz et personne ne répond à mes candidatures »
    Et que l’on y lit la situation, la demande, la commune, les situations particulières
    Alors le premier service est « Mission régionale pour l’emploi (MIRE) »
    Et le deuxième service est « Le Forem »
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-ld-w

  Scénario: Demandeuse d’emploi depuis trois ans à Hannut qui cherche une formation
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Hannut
    Et qui demande « trouver une formation »
    Et qui cherche un emploi depuis un an ou plus
    Quand elle répond aux questions
    Alors le premier service est « Centre d’insertion socioprofessionnelle (CISP) »
    Et le deuxième service est « Le Forem »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est A-ld-w

  Scénario: Demandeuse d’emploi en fauteuil à Liège, aidée par le CPAS, qui veut lancer son activité
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Liège
    Et qui demande « créer son activité »
    Et qui est en situation de handicap
    Et qui reçoit une aide du CPAS
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Liège »
    Et le deuxième service est « 1890.be »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-cre-w

  Scénario: Demandeur d’emploi de 17 ans à Florennes qui cherche un emploi
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui a moins de 18 ans
    Et qui habite Florennes
    Et qui demande « décrocher un emploi »
    Quand elle écrit « 17 ans et je cherche du travail à Florennes »
    Et que l’on y lit l’âge, la situation, la demande, la commune
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Cité des métiers de Charleroi »
    Et sans cette phrase, les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est M2

  Scénario: Demandeuse d’emploi à Liège qui préfère ne rien dire de sa situation
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui habite Liège
    Et qui demande « trouver une formation »
    Et qui ne dit pas si une situation particulière la concerne
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Liège »
    Et le deuxième service est « FORMAPass »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est J-for-w

  Scénario: Demandeur d’emploi qui ne veut pas dire où il habite
    Étant donné une personne qui est au chômage ou en recherche d’emploi
    Et qui ne dit pas où elle habite
    Et qui demande « décrocher un emploi »
    Quand elle répond aux questions
    Alors le premier service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et le deuxième service est « Service d’information sur les études et les professions (SIEP) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est Z
