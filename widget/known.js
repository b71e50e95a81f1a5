// Chips of what was understood; each opens the other answers, so that one can be put right.

import { button, el, folded, hidden, listOf } from "./dom.js";

const DERIVED = ["territory", "basin"];

export class Known {
  #catalogue;
  titled = {};

  constructor(chat) {
    this.chat = chat;
    this.list = el("div", { className: "facts" });
    this.element = folded("", "known", this.list);
    this.element.open = matchMedia("(min-width: 48rem)").matches && chat.page;
    this.element.hidden = true;
  }

  async show(known = {}) {
    const facts = Object.entries(known).filter(([fact]) => !(DERIVED.includes(fact) && known.commune));
    if (facts.length) await this.#load(known);
    this.titled = Object.fromEntries(facts.map(([fact, value]) => [fact, this.#title(fact, value)]).filter(([, title]) => title));
    this.element.hidden = !Object.keys(this.titled).length;
    this.element.firstChild.textContent = this.chat.t("known", Object.keys(this.titled).length);
    this.list.replaceChildren(listOf(Object.keys(this.titled).map((fact) => this.#chip(fact, known[fact])), "chips"));
  }

  // The names of facts and values; the commune's own name.
  async #load({ commune }) {
    const { chat } = this;
    this.#catalogue ??= (await chat.api.ask("GET", "labels").catch(() => null))?.facts;
    if (!commune || chat.titles("commune", commune)[0]) return;
    const [place] = await chat.places(commune);
    if (place) chat.learn([[`commune:${commune}`, place.name]]);
  }

  #title(fact, values) {
    const named = this.#catalogue?.[fact]?.values || {};
    return [values].flat().map((value) => named[value] || this.chat.titles(fact, value)[0]).filter(Boolean).join(", ");
  }

  #chip(fact, value) {
    const { t } = this.chat;
    return Object.assign(button([el("span", { lang: "fr" }, this.titled[fact]), hidden(` — ${t.call(this.chat, "change")}`)],
      () => this.#correct(fact, [value].flat()), "chip"), { ariaExpanded: "false" });
  }

  async #correct(fact, now) {
    const { chat } = this;
    const part = await chat.parts.load("answers").catch(() => null);
    if (!part) return chat.tell(chat.t("unloaded"));
    this.#leave();
    const box = part.correction(chat, fact, now, this.#catalogue?.[fact] || {}, (back) => {
      this.#leave();
      if (back) this.element.firstChild.focus();
    });
    this.list.append(box);
    box.querySelector("button, input").focus();
  }

  #leave() {
    this.list.querySelector(".correct")?.remove();
  }
}
