// Keeping the result: on paper, or shared.

import { el } from "../dom.js";
import { mark } from "../mark.js";
import { card, path } from "./cards.js";

const THE_CHAT_ALONE = "@page { margin: 14mm } @media print { body *:not(jalon-chat, :has(jalon-chat)) { display: none !important } }";

// Prints one page: the rest of the document is left out while printing.
export function printed(chat, message) {
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

// What the person can see, keep on paper and show at a counter.
function fiche(chat, message) {
  const { first, second, also } = message;
  const others = also.map((service) => [service.name, ...reach(service)].join(" · "));
  return el("div", { className: "fiche" },
    el("div", { className: "title" }, mark(), el("h1", {}, chat.t("fiche")),
      el("p", { className: "small" }, chat.t("made", chat.day(Date.now())))),
    path(chat, message), onPaper(chat, first, "first", "first"), onPaper(chat, second, "then"),
    others.length > 0 && el("p", {}, `${chat.t("also")} : ${others.join(" ; ")}`),
    el("p", { className: "small end" }, `Jalon · ${bare(chat.src)}/chat`));
}

// Paper cannot be tapped: numbers and addresses instead of links.
function onPaper(chat, service, rank, className) {
  const made = card(chat, service, rank, className);
  made.querySelector(".row")?.replaceWith(el("p", { className: "reach" }, reach(service).join(" · ")));
  return made;
}

const bare = (url) => url.replace(/^https?:\/\/(www\.)?|\/$/g, "");
const reach = ({ phone, url }) => [phone, url && bare(url)].filter(Boolean);
