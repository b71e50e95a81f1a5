# language: fr
Fonctionnalité: Personnes qui viennent de finir leurs études

  Scénario: Jeune diplômé en informatique à Etterbeek qui cherche un premier emploi
    Étant donné une personne qui vient de finir ses études
    Et qui habite Etterbeek
    Et qui demande « décrocher un emploi »
    Quand elle écrit « Diplôme d’informatique en poche depuis quinze jours, je cherche mon premier boulot, j’habite Etterbeek »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Actiris »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont les situations particulières
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est D-b

  Scénario: Jeune diplômée bruxelloise qui ne sait pas par où commencer
    Étant donné une personne qui vient de finir ses études
    Et qui habite Koekelberg
    Et qui demande « demande encore à préciser »
    Quand elle répond aux questions
    Alors le premier service est « Actiris »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est D-b

  Scénario: Jeune diplômé en soins infirmiers à Ath qui cherche un emploi
    Étant donné une personne qui vient de finir ses études
    Et qui habite Ath
    Et qui demande « décrocher un emploi »
    Quand elle répond aux questions
    Alors le premier service est « Le Forem »
    Et le deuxième service est « Maison de l’Emploi »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est D-w

  Scénario: Diplômée en histoire de l’art à Waremme qui ne sait pas quelle aide demander
    Étant donné une personne qui vient de finir ses études
    Et qui habite Waremme
    Et qui demande « demande encore à préciser »
    Quand elle écrit « J’ai fini mes études en histoire de l’art et je suis en stage d’insertion à Waremme. Honnêtement, je ne sais même pas quoi vous demander »
    Et que l’on y lit la situation, la demande, la commune
    Alors le premier service est « Le Forem »
    Et le deuxième service est « Carrefour des métiers (CEFO) »
    Et les questions posées sont les situations particulières
    Et sans cette phrase, les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est D-wu

  Scénario: Diplômé en communication à Spa qui veut voir un métier de près avant de choisir
    Étant donné une personne qui vient de finir ses études
    Et qui habite Spa
    Et qui demande « tester un métier »
    Et qui préfère un essai dans un centre, avant une formation
    Quand elle répond aux questions
    Alors le premier service est « Maison de l’Emploi »
    Et le deuxième service est « Essais métiers »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-test-w3

  Scénario: Diplômée en biologie à Namur qui voudrait travailler au Luxembourg
    Étant donné une personne qui vient de finir ses études
    Et qui habite Namur
    Et qui demande « partir à l’étranger ou passer une frontière »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Namur »
    Et le deuxième service est « Emploi box »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-mob-w

  Scénario: Diplômé en tourisme à Saint-Josse qui veut partir travailler à l’étranger
    Étant donné une personne qui vient de finir ses études
    Et qui habite Saint-Josse-ten-Noode
    Et qui demande « partir à l’étranger ou passer une frontière »
    Quand elle répond aux questions
    Alors le premier service est « Cité des métiers de Bruxelles »
    Et le deuxième service est « Actiris »
    Et les questions posées sont la situation, la demande, la commune
    Et la ligne qui décide est A-mob-b

  Scénario: Diplômée en menuiserie à Marche-en-Famenne qui cherche une formation complémentaire
    Étant donné une personne qui vient de finir ses études
    Et qui habite Marche-en-Famenne
    Et qui demande « trouver une formation »
    Quand elle répond aux questions
    Alors le premier service est « Carrefour des métiers (CEFO) »
    Et le deuxième service est « FORMAPass »
    Et les questions posées sont la situation, la demande, la commune, les situations particulières
    Et la ligne qui décide est J-for-w

  Scénario: Jeune de 17 ans qui vient de finir ses études à Tubize et cherche un emploi
    Étant donné une personne qui vient de finir ses études
    Et qui a moins de 18 ans
    Et qui habite Tubize
    Et qui demande « décrocher un emploi »
    Quand elle écrit « J’ai 17 ans, je viens de terminer mes études à Tubize et je cherche un emploi »
    Et que l’on y lit l’âge, la situation, la demande, la commune
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Cité des métiers de Charleroi »
    Et sans cette phrase, les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est M2
