// What the person says by these fields: always French, like the dialogue.

export const UNKNOWN = "Je ne sais pas";
export const CORRECT = "En fait, ";
export const LIVING = "En fait, j’habite à ";

// Where the name of a value, « En fait, » before it, would not be understood as that value.
export const SAID = {
  student: "je fais des études supérieures",
  worker: "je travaille en ce moment",
  professional: "je suis enseignant",
  unsure: "je ne sais pas quelle aide demander",
  long_term_unemployed: "je cherche un emploi depuis plus d’un an",
};
