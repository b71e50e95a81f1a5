// Reading aloud, by the browser's own French voice.

const voice = () => globalThis.speechSynthesis?.getVoices().find((each) => each.lang.startsWith("fr"));

export function whenVoiced(told) {
  told(Boolean(voice()));
  globalThis.speechSynthesis?.addEventListener?.("voiceschanged", () => told(Boolean(voice())));
}

export function readAloud(messages, log) {
  if (!voice()) return;
  hush();
  for (const article of [...log.querySelectorAll("article")].slice(-messages.length)) {
    const said = new SpeechSynthesisUtterance(spoken(article));
    speechSynthesis.speak(Object.assign(said, { voice: voice(), lang: "fr" }));
  }
}

export const hush = () => globalThis.speechSynthesis?.cancel();

const spoken = (article) =>
  [...article.querySelectorAll("[lang=fr]")].map((each) => each.textContent).join(". ");
