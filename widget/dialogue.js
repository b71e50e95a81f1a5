// What the person says to Jalon by a button: always French, like the dialogue.

export const SAYS = {
  human: "Parler à quelqu’un",
  restart: "Recommencer",
  back: "Revenir en arrière",
  why: "Pourquoi ?",
  unknown: "Je ne sais pas",
  correct: "En fait, ",
  living: "En fait, j’habite à ",
};

// Where the name of a value, « En fait, » before it, would not be understood as that value.
export const SAID = {
  student: "je fais des études supérieures",
  worker: "je travaille en ce moment",
  professional: "je suis enseignant",
  unsure: "je ne sais pas quelle aide demander",
  long_term_unemployed: "je cherche un emploi depuis plus d’un an",
};

export const EXAMPLES = [
  "J’ai bientôt fini mes secondaires et j’hésite encore",
  "J’ai perdu mon emploi et je pense à me former",
  "Mon fils décroche à l’école et j’ai besoin d’aide",
];
