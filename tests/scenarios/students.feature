# language: fr
Fonctionnalité: Étudiantes et étudiants du supérieur

  Scénario: Étudiant en droit à Bruxelles qui veut passer en haute école
    Étant donné une personne qui est aux études supérieures
    Et qui habite Ixelles
    Et qui demande « réorientation aux études supérieures »
    Quand elle écrit « Mon bac 1 en droit ne me plaît pas du tout, je voudrais changer pour une haute école, je kote à Ixelles »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Service d’orientation de l’établissement d’enseignement supérieur »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est S1b

  Scénario: Étudiante en pharmacie à Liège qui veut se réorienter avant février
    Étant donné une personne qui est aux études supérieures
    Et qui habite Liège
    Et qui demande « réorientation aux études supérieures »
    Quand elle répond aux questions
    Alors le premier service est « Service d’orientation de l’établissement d’enseignement supérieur »
    Et le deuxième service est « Cité des métiers de Liège »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est S1w

  Scénario: Étudiant en agronomie à Gembloux qui rate tous ses examens
    Étant donné une personne qui est aux études supérieures
    Et qui habite Gembloux
    Et qui demande « difficultés à l’école ou aux études »
    Quand elle écrit « étudiant à gembloux, g raté toute ma session et je ne sais plus comment travailler »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Service d’orientation de l’établissement d’enseignement supérieur »
    Et le deuxième service est « Cité des métiers de Namur »
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est S2

  Scénario: Étudiante à Saint-Gilles qui veut partir un semestre au Portugal
    Étant donné une personne qui est aux études supérieures
    Et qui habite Saint-Gilles
    Et qui demande « partir à l’étranger ou passer une frontière »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Bureau International Jeunesse (BIJ) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est S3b

  Scénario: Étudiant à Mons qui cherche un stage au Canada
    Étant donné une personne qui est aux études supérieures
    Et qui habite Mons
    Et qui demande « partir à l’étranger ou passer une frontière »
    Quand elle écrit « Je fais des études d’ingénieur à Mons et je voudrais partir en stage au Canada »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Cité des métiers de Charleroi »
    Et le deuxième service est « Emploi box »
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est S3

  Scénario: Étudiant à Tournai qui veut arrêter pour une formation courte
    Étant donné une personne qui est aux études supérieures
    Et qui habite Tournai
    Et qui demande « trouver une formation »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Charleroi »
    Et le deuxième service est « IFAPME (formation en alternance en Wallonie) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est S4

  Scénario: Étudiante à Woluwe-Saint-Lambert qui cherche une formation plus courte
    Étant donné une personne qui est aux études supérieures
    Et qui habite Woluwe-Saint-Lambert
    Et qui demande « trouver une formation »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « efp (formation en alternance à Bruxelles) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est S4

  Scénario: Étudiant à Molenbeek qui préfère apprendre la pâtisserie en alternance
    Étant donné une personne qui est aux études supérieures
    Et qui habite Molenbeek-Saint-Jean
    Et qui demande « apprendre un métier en alternance »
    Quand elle répond aux questions
    Alors le premier service est « efp (formation en alternance à Bruxelles) »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est S-alt-b

  Scénario: Étudiante à Dinant qui préfère apprendre un métier du bâtiment en alternance
    Étant donné une personne qui est aux études supérieures
    Et qui habite Dinant
    Et qui demande « apprendre un métier en alternance »
    Quand elle écrit « Je suis étudiante à Dinant, la théorie ne me convient pas et je veux apprendre le métier de couvreuse en alternance »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « IFAPME (formation en alternance en Wallonie) »
    Et le deuxième service est « Cité des métiers de Namur »
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est S-alt-w

  Scénario: Étudiante en langues à Louvain-la-Neuve qui ne sait pas où mènent ses études
    Étant donné une personne qui est aux études supérieures
    Et qui habite Ottignies-Louvain-la-Neuve
    Et qui demande « choisir une voie »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Charleroi »
    Et le deuxième service est « Service d’orientation de l’établissement d’enseignement supérieur »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est S5

  Scénario: Étudiant à Auderghem qui ne sait pas quelle aide demander
    Étant donné une personne qui est aux études supérieures
    Et qui habite Auderghem
    Et qui demande « demande encore à préciser »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’orientation de l’établissement d’enseignement supérieur »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est S5
