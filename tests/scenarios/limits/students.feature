# language: fr
Fonctionnalité: Étudiantes et étudiants, quand une seule réponse change tout

  Scénario: Étudiant qui habite Louvain la flamande et cherche sa voie en français
    Étant donné une personne qui est aux études supérieures
    Et qui habite Louvain
    Et qui demande « choisir une voie »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’orientation de l’établissement d’enseignement supérieur »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est S5

  Scénario: Étudiante à Ixelles qui se demande quelle option du secondaire mène à son métier
    Étant donné une personne qui est aux études supérieures
    Et qui habite Ixelles
    Et qui demande « trouver une école ou une option »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Service d’orientation de l’établissement d’enseignement supérieur »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est S5

  Scénario: Étudiante à Vilvorde qui veut se réorienter et suit ses cours en français
    Étant donné une personne qui est aux études supérieures
    Et qui habite Vilvorde
    Et qui demande « réorientation aux études supérieures »
    Quand elle répond aux questions
    Alors le premier service est « Service d’orientation de l’établissement d’enseignement supérieur »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est S1b

  Scénario: Étudiant à Eupen qui préfère apprendre un métier en alternance
    Étant donné une personne qui est aux études supérieures
    Et qui habite Eupen
    Et qui demande « apprendre un métier en alternance »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Liège »
    Et le deuxième service est « Service d’orientation de l’établissement d’enseignement supérieur »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est S5

  Scénario: Étudiante qui veut partir un semestre et ne dit pas où elle loge
    Étant donné une personne qui est aux études supérieures
    Et qui ne dit pas où elle habite
    Et qui demande « partir à l’étranger ou passer une frontière »
    Quand elle répond aux questions
    Alors le premier service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et le deuxième service est « Emploi box »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est S3

  Scénario: Étudiante à Arlon en situation de handicap qui a raté sa session
    Étant donné une personne qui est aux études supérieures
    Et qui habite Arlon
    Et qui demande « difficultés à l’école ou aux études »
    Et qui est en situation de handicap
    Quand elle répond aux questions
    Alors le premier service est « Service d’orientation de l’établissement d’enseignement supérieur »
    Et le deuxième service est « Cité des métiers de Namur »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est S2
