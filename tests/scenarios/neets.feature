# language: fr
Fonctionnalité: Personnes sans école, sans emploi et sans formation

  Scénario: Jeune de 16 ans à Saint-Josse, plus à l’école, qui veut apprendre la plomberie
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui a moins de 18 ans
    Et qui habite Saint-Josse-ten-Noode
    Et qui demande « apprendre un métier en alternance »
    Quand elle répond aux questions
    Alors le premier service est « efp (formation en alternance à Bruxelles) »
    Et le deuxième service est « Centre psycho-médico-social (CPMS) »
    Et les questions posées sont la situation, la commune, la demande, l’âge
    Et la ligne qui décide est M1b

  Scénario: Jeune de 17 ans à Sivry-Rance, plus à l’école, qui veut un patron
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui a moins de 18 ans
    Et qui habite Sivry-Rance
    Et qui demande « apprendre un métier en alternance »
    Quand elle écrit « j’ai 17 ans, j’ai lâché l’école et je fais plus rien, je cherche un patron pour apprendre la mécanique du côté de Sivry-Rance »
    Et que l’on y lit la situation, l’âge, la demande, la commune
    Alors le premier service est « IFAPME (formation en alternance en Wallonie) »
    Et le deuxième service est « Centre psycho-médico-social (CPMS) »
    Et sans cette phrase, les questions posées sont la situation, la commune, la demande, l’âge
    Et la ligne qui décide est M1w

  Scénario: Jeune de 16 ans à Malmedy, plus à l’école, qui voudrait travailler
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui a moins de 18 ans
    Et qui habite Malmedy
    Et qui demande « décrocher un emploi »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Cité des métiers de Liège »
    Et les questions posées sont la situation, la commune, la demande, l’âge
    Et la ligne qui décide est M2

  Scénario: Jeune de 17 ans à Molenbeek, plus à l’école, qui ne sait pas quoi faire
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui a moins de 18 ans
    Et qui habite Molenbeek-Saint-Jean
    Et qui demande « demande encore à préciser »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la commune, la demande, l’âge
    Et la ligne qui décide est M2

  Scénario: Jeune de 20 ans à Anderlecht, sans diplôme, qui cherche une formation
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui habite Anderlecht
    Et qui demande « trouver une formation »
    Et qui n’a pas le CESS
    Quand elle écrit « Je fais rien de mes journées depuis que j’ai quitté l’école sans diplôme, j’ai 20 ans, une formation ça me tenterait, je vis à Anderlecht »
    Et que l’on y lit la situation, l’âge, la demande, la commune, les situations particulières
    Alors le premier service est « Formtruck »
    Et le deuxième service est « Mission locale pour l’emploi (Bruxelles) »
    Et sans cette phrase, les questions posées sont la situation, la commune, la demande, l’âge, les situations particulières
    Et la ligne qui décide est N-b0

  Scénario: Jeune de 22 ans à Quaregnon, sans diplôme, qui cherche un emploi
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui habite Quaregnon
    Et qui demande « décrocher un emploi »
    Et qui n’a pas le CESS
    Quand elle répond aux questions
    Alors le premier service est « Maison de l’Emploi »
    Et le deuxième service est « Mission régionale pour l’emploi (MIRE) »
    Et les questions posées sont la situation, la commune, la demande, l’âge, les situations particulières
    Et la ligne qui décide est N-w0

  Scénario: Jeune de 24 ans à Aywaille, sans rien depuis deux ans, qui cherche une formation
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui habite Aywaille
    Et qui demande « trouver une formation »
    Et qui cherche un emploi depuis un an ou plus
    Quand elle répond aux questions
    Alors le premier service est « Maison de l’Emploi »
    Et le deuxième service est « Centre d’insertion socioprofessionnelle (CISP) »
    Et les questions posées sont la situation, la commune, la demande, l’âge, les situations particulières
    Et la ligne qui décide est N-w0

  Scénario: Jeune de 21 ans à Uccle qui ne sait pas quelle aide demander
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui habite Uccle
    Et qui demande « demande encore à préciser »
    Quand elle répond aux questions
    Alors le premier service est « Formtruck »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la commune, la demande, l’âge, les situations particulières
    Et la ligne qui décide est N-b1

  Scénario: Jeune de 23 ans à Ixelles qui cherche un emploi
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui habite Ixelles
    Et qui demande « décrocher un emploi »
    Quand elle répond aux questions
    Alors le premier service est « Actiris »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la commune, la demande, l’âge, les situations particulières
    Et la ligne qui décide est N-b2

  Scénario: Jeune de 19 ans à Gouvy qui cherche un emploi
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui habite Gouvy
    Et qui demande « décrocher un emploi »
    Quand elle écrit « Ni école ni boulot depuis l’été, j’ai 19 ans, j’habite Gouvy et je cherche un job »
    Et que l’on y lit la situation, l’âge, la demande, la commune
    Alors le premier service est « Maison de l’Emploi »
    Et le deuxième service est « Carrefour des métiers (CEFO) »
    Et les questions posées sont les situations particulières
    Et sans cette phrase, les questions posées sont la situation, la commune, la demande, l’âge, les situations particulières
    Et la ligne qui décide est N-w

  Scénario: Jeune de 25 ans à Etterbeek qui veut faire reconnaître ce qu’elle sait faire
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui habite Etterbeek
    Et qui demande « faire reconnaître son expérience »
    Quand elle répond aux questions
    Alors le premier service est « Formtruck »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la commune, la demande, l’âge
    Et la ligne qui décide est A-vdcN

  Scénario: Jeune de 20 ans à Braine-le-Comte qui veut tester un métier
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui habite Braine-le-Comte
    Et qui demande « tester un métier »
    Et qui préfère un essai dans une entreprise
    Quand elle répond aux questions
    Alors le premier service est « Maison de l’Emploi »
    Et le deuxième service est « Essais métiers »
    Et les questions posées sont la situation, la commune, la demande, l’âge
    Et la ligne qui décide est A-test-w3

  Scénario: Jeune de 19 ans à Waterloo qui veut reprendre l’école
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui habite Waterloo
    Et qui demande « reprendre l’école »
    Quand elle répond aux questions
    Alors le premier service est « Carrefour des métiers (CEFO) »
    Et le deuxième service est « Enseignement pour adultes (promotion sociale) »
    Et les questions posées sont la situation, la commune, la demande, l’âge
    Et la ligne qui décide est A-ret

  Scénario: Jeune de 22 ans à Seneffe qui ne sait pas quel métier choisir
    Étant donné une personne ni à l’école, ni en emploi, ni en formation
    Et qui habite Seneffe
    Et qui demande « choisir une voie »
    Quand elle répond aux questions
    Alors le premier service est « Carrefour des métiers (CEFO) »
    Et le deuxième service est « Cité des métiers de Charleroi »
    Et les questions posées sont la situation, la commune, la demande, l’âge, les situations particulières
    Et la ligne qui décide est J-ori-w
