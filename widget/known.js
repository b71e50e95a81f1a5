// Chips of what was understood; each opens the other answers, so that one can be put right.

import { SAID, SAYS } from "./dialogue.js";
import { button, el, folded, hidden, listOf } from "./dom.js";
import { communeField } from "./fields.js";

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

  #correct(fact, now) {
    const { chat } = this;
    const { name = "", values = {} } = this.#catalogue?.[fact] || {};
    const others = Object.entries(values).filter(([value]) => !now.includes(value));
    const say = (text) => {
      chat.scroll.focus();
      this.#leave();
      chat.say({ text }, text);
    };
    const living = (place) => say(SAYS.living + place);
    const field = DERIVED.concat("commune").includes(fact)
      ? communeField(chat, (place) => living(place.name), living)
      : listOf(others.map(([value, title]) =>
        Object.assign(button(title, () => say(SAYS.correct + (SAID[value] || title))), { lang: "fr" })), "choices");
    this.#leave();
    const cancel = button(chat.t("cancel"), () => {
      this.#leave();
      this.element.firstChild.focus();
    });
    const box = el("div", { className: "correct", role: "group", ariaLabel: chat.t("changing", name) },
      el("p", {}, chat.t("changing", name)), field, cancel);
    this.list.append(box);
    box.querySelector("button, input").focus();
  }

  #leave() {
    this.list.querySelector(".correct")?.remove();
  }
}
