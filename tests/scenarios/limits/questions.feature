# language: fr
Fonctionnalité: Les questions que l’on ne pose pas

  Scénario: L’âge n’est demandé qu’aux jeunes qui ne sont plus nulle part
    Étant donné une personne qui travaille en ce moment
    Et qui habite Dinant
    Et qui veut faire reconnaître son expérience
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Namur »
    Et la question de l’âge n’est pas posée
    Et la question sur les situations particulières n’est pas posée

  Scénario: Un outil qui sert partout se trouve sans dire où l’on habite
    Étant donné une personne qui travaille à l’école ou en orientation
    Et qui dit « Je cherche des outils d’orientation »
    Et qui habite Comines
    Quand elle répond aux questions
    Alors le premier service est « Mon école, mon métier »
    Et la question du lieu de vie n’est pas posée

  Scénario: Sans savoir où, la demande d’un élève compte encore
    Étant donné une personne qui est élève
    Et qui dit « Ça se passe mal pour moi à l’école »
    Et qui ne dit pas où elle habite
    Quand elle répond aux questions
    Alors le premier service est « CPMS »
    Et le premier service n’est pas « Le Forem »
    Et la question de la demande est posée
    Et la question de l’âge n’est pas posée

  Scénario: La façon de tester un métier n’est demandée qu’en Wallonie
    Étant donné une personne qui est au chômage
    Et qui dit « Je veux tester un métier »
    Et qui habite à Schaerbeek
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et la question sur la façon de tester n’est pas posée
