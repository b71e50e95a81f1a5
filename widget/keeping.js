// Keeping the result: on paper, shared, or heard.

import { el } from "./dom.js";
import { fiche, spoken } from "./render.js";

const THE_CHAT_ALONE = "@media print { body *:not(jalon-chat, :has(jalon-chat)) { display: none !important } }";

// Prints one page: the rest of the document is left out while printing.
export function printed(chat, message) {
  if (!message) return chat.tell(chat.t("noResult"));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(THE_CHAT_ALONE);
  chat.root.querySelector(".fiche")?.remove();
  chat.root.append(fiche(chat, message));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  addEventListener("afterprint", () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  }, { once: true });
  window.print();
}

// Only names and numbers of services and the address of the chat: nothing about the person.
export async function shared(chat, message) {
  if (!message) return chat.tell(chat.t("noResult"));
  const steps = [["first", message.first], ["then", message.second]].map(([rank, { name, phone, url: site }]) =>
    [`${chat.t(rank)} : ${name}`, phone, site].filter(Boolean).join(" · "));
  const content = { title: "Jalon", text: steps.join("\n"), url: `${chat.src}/chat` };
  try {
    if (navigator.share) return await navigator.share(content);
    await navigator.clipboard.writeText(`${content.text}\n${content.url}`);
    chat.tell(chat.t("shared"));
  } catch (error) {
    if (error.name !== "AbortError") offered(chat, content);
  }
}

// Where neither sharing nor the clipboard is allowed, the text can be copied by hand.
function offered(chat, { text, url }) {
  const field = el("textarea", { readOnly: true, rows: 3, value: `${text}\n${url}`, ariaLabel: chat.t("share") });
  chat.add(el("div", { className: "notice" }, field));
  field.select();
}

const voice = () => globalThis.speechSynthesis?.getVoices().find((each) => each.lang.startsWith("fr"));

export function whenVoiced(told) {
  told(Boolean(voice()));
  globalThis.speechSynthesis?.addEventListener?.("voiceschanged", () => told(Boolean(voice())));
}

export function readAloud(chat, messages, log) {
  if (!chat.memory.get("aloud") || !voice()) return;
  hush();
  for (const article of [...log.querySelectorAll("article")].slice(-messages.length)) {
    const said = new SpeechSynthesisUtterance(spoken(article));
    speechSynthesis.speak(Object.assign(said, { voice: voice(), lang: "fr" }));
  }
}

export const hush = () => globalThis.speechSynthesis?.cancel();
