// Makes elements. Everything shown is set as text; nothing is ever read as HTML.

const SVG = "http://www.w3.org/2000/svg";
const ADDRESS = /((?:https?:\/\/|www\.)\S*[^\s.,;:!?)»])/;

export function el(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in made) made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.flat().filter(Boolean).map(spaced));
  return made;
}

export function svg(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

// Keeps « ? ! : ; » with the word that they follow.
const spaced = (part) =>
  part.replace ? part.replace(/ (?=[?!:;»])/g, "\u00a0").replace(/« /g, "«\u00a0") : part;

export const button = (title, onclick, className = "") =>
  el("button", { type: "button", className, onclick }, title);
export const link = (href, ...title) =>
  el("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...title);
export const call = (phone, ...title) =>
  el("a", { href: `tel:${phone.replace(/[^\d+]/g, "")}`, className: "call" }, ...title);
const address = (part) => link(part.replace(/^www/, "https://www"), part);
export const linked = (text) => text.split(ADDRESS).map((part, n) => (n % 2 ? address(part) : part));
// What Jalon says is French, whatever the language of the labels.
export const french = (text, className = "", tag = "p") => el(tag, { className, lang: "fr" }, linked(text || ""));
export const hidden = (text) => el("span", { className: "hidden" }, text);
export const folded = (title, className, ...inside) =>
  el("details", { className }, el("summary", {}, title), ...inside);
export const listOf = (items, className) =>
  el("ul", { className, role: "list" }, items.map((each) => el("li", {}, each)));
