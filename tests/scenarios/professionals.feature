# language: fr
Fonctionnalité: Professionnels de l’école et de l’orientation

  Scénario: Institutrice secondaire à Schaerbeek qui cherche une animation pour sa classe
    Étant donné une personne qui travaille à l’école ou en orientation
    Et qui habite Schaerbeek
    Et qui demande « animation pour une classe »
    Quand elle écrit « Enseignante à Schaerbeek, je cherche une animation sur les métiers pour ma classe de 2e »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Conseiller ou conseillère de l’enseignement à la Cité des métiers »
    Et le deuxième service est « Jeunes, École, Emploi… tout un programme (JEEP) »
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est P1b

  Scénario: Enseignant à Charleroi qui cherche une animation pour ses élèves de 5e
    Étant donné une personne qui travaille à l’école ou en orientation
    Et qui habite Charleroi
    Et qui demande « animation pour une classe »
    Quand elle répond aux questions
    Alors le premier service est « Conseiller ou conseillère de l’enseignement à la Cité des métiers »
    Et le deuxième service est « Les métiers vont à l’école »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est P1w

  Scénario: Agente de CPMS à Ottignies qui cherche des outils d’orientation
    Étant donné une personne qui travaille à l’école ou en orientation
    Et qui habite Ottignies-Louvain-la-Neuve
    Et qui demande « outils d’orientation »
    Quand elle répond aux questions
    Alors le premier service est « Mon école, mon métier »
    Et le deuxième service est « Oser en Wapi, répertoire d’outils d’orientation »
    Et les questions posées sont la situation, la demande
    Et la ligne qui décide est P2

  Scénario: Conseiller à Namur qui veut se former à l’orientation
    Étant donné une personne qui travaille à l’école ou en orientation
    Et qui habite Namur
    Et qui demande « se former à l’orientation »
    Quand elle écrit « Conseiller dans un CPMS namurois, je voudrais me former aux méthodes d’orientation »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Formation continue des agents des CPMS (dix jours) »
    Et le deuxième service est « Certificat en orientation (UCLouvain) »
    Et sans cette phrase, les questions posées sont la situation, la demande
    Et la ligne qui décide est P3

  Scénario: Éducateur de rue à Molenbeek qui aide un jeune à s’orienter
    Étant donné une personne qui travaille à l’école ou en orientation
    Et qui habite Molenbeek-Saint-Jean
    Et qui demande « orienter une autre personne »
    Quand elle écrit « Éducateur de rue à Molenbeek, j’accompagne quelqu’un qui veut retravailler et je cherche la bonne porte pour lui »
    Et que l’on y lit la situation, la demande, la commune
    Alors les questions recommencent pour une autre personne
    Et sans cette phrase, les questions posées sont la situation, la demande
    Et la ligne qui décide est P4

  Scénario: Assistante sociale à Ciney qui accompagne une dame sans emploi
    Étant donné une personne qui travaille à l’école ou en orientation
    Et qui habite Ciney
    Et qui demande « orienter une autre personne »
    Quand elle répond aux questions
    Alors les questions recommencent pour une autre personne
    Et les questions posées sont la situation, la demande
    Et la ligne qui décide est P4

  Scénario: Professeure à Mons qui ne sait pas encore quoi demander
    Étant donné une personne qui travaille à l’école ou en orientation
    Et qui habite Mons
    Et qui demande « demande encore à préciser »
    Quand elle répond aux questions
    Alors le premier service est « Conseiller ou conseillère de l’enseignement à la Cité des métiers »
    Et le deuxième service est « Cité des métiers de Charleroi »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est P5

  Scénario: Directeur d’école qui ne sait pas encore quoi demander et ne dit pas où
    Étant donné une personne qui travaille à l’école ou en orientation
    Et qui ne dit pas où elle habite
    Et qui demande « demande encore à préciser »
    Quand elle répond aux questions
    Alors le premier service est « Conseiller ou conseillère de l’enseignement à la Cité des métiers »
    Et le deuxième service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est P5
