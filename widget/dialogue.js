// What the person says to Jalon by a button: always French, like the dialogue.

export const SAYS = {
  human: "Parler à quelqu’un",
  restart: "Recommencer",
  back: "Revenir en arrière",
  why: "Pourquoi ?",
};

export const EXAMPLES = [
  "J’ai bientôt fini mes secondaires et j’hésite encore",
  "J’ai perdu mon emploi et je pense à me former",
  "Mon fils décroche à l’école et j’ai besoin d’aide",
];
