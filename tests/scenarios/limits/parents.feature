# language: fr
Fonctionnalité: Parents, quand une seule réponse change tout

  Scénario: Mère d’une élève de 5e qui ne dit pas où elle habite et s’informe sur l’université
    Étant donné une personne qui est parent d’un élève du secondaire
    Et qui ne dit pas où elle habite
    Et qui demande « s’informer sur les études supérieures »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Les Cités des métiers (Bruxelles, Charleroi, Liège, Namur) »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E6

  Scénario: Père à Tournai qui demande pour son fils un atelier de connaissance de soi
    Étant donné une personne qui est parent d’un élève du secondaire
    Et qui habite Tournai
    Et qui demande « mieux se connaître »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Cité des métiers de Charleroi »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E6

  Scénario: Mère à Mons dont le fils voudrait mieux se connaître avant la 5e
    Étant donné une personne qui est parent d’un élève du secondaire
    Et qui habite Mons
    Et qui demande « mieux se connaître »
    Quand elle répond aux questions
    Alors le premier service est « Ateliers de connaissance de soi (Cité des métiers de Charleroi) »
    Et le deuxième service est « Centre psycho-médico-social (CPMS) »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E5c

  Scénario: Parent de l’association de parents à Jette qui cherche une animation pour la classe de sa fille
    Étant donné une personne qui est parent d’un élève du secondaire
    Et qui habite Jette
    Et qui demande « animation pour une classe »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Cité des métiers de Bruxelles »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E6

  Scénario: Père à Dinant qui cherche des outils d’orientation à utiliser à la maison
    Étant donné une personne qui est parent d’un élève du secondaire
    Et qui habite Dinant
    Et qui demande « outils d’orientation »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Cité des métiers de Namur »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E6

  Scénario: Mère à Namur qui aimerait se former à l’orientation pour aider ses enfants
    Étant donné une personne qui est parent d’un élève du secondaire
    Et qui habite Namur
    Et qui demande « se former à l’orientation »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Cité des métiers de Namur »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E6

  Scénario: Grand-père à Ath, tuteur de son petit-fils, qui veut l’aider à s’orienter
    Étant donné une personne qui est parent d’un élève du secondaire
    Et qui habite Ath
    Et qui demande « orienter une autre personne »
    Quand elle répond aux questions
    Alors le premier service est « Centre psycho-médico-social (CPMS) »
    Et le deuxième service est « Cité des métiers de Charleroi »
    Et les questions posées sont la situation, la commune, la demande
    Et la ligne qui décide est E6
