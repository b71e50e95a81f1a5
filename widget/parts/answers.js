// Answers that need more than a tap: several choices, a commune, another answer than was understood.

import { button, el, listOf } from "../dom.js";
import { communeField } from "./commune.js";
import { CORRECT, LIVING, SAID, UNKNOWN } from "./dialogue.js";
import { watch } from "./outage.js";
import { style } from "./answers-style.js";

export { style, watch };

const ALONE = ["none", "declined"];
const PLACES = ["commune", "territory", "basin"];

export function several(chat, fact, offered) {
  const boxes = offered.map(({ value }) => el("input", { type: "checkbox", value }));
  const confirm = button(chat.t("confirm"), () => {
    const kept = boxes.filter((box) => box.checked).map((box) => box.value);
    if (kept.length) chat.say({ choices: kept }, chat.titles(fact, kept).join(", "));
    else chat.tell(chat.t("tick"));
  }, "main");
  const group = el("fieldset", { className: "choices several" },
    el("legend", {}, chat.t("several")),
    boxes.map((box, n) => el("label", { lang: "fr" }, box, offered[n].title)), confirm);
  group.addEventListener("change", ({ target }) => {
    const alone = ALONE.includes(target.value);
    for (const box of boxes) {
      if (box !== target && (alone || ALONE.includes(box.value))) box.checked = false;
    }
  });
  return group;
}

export function commune(chat) {
  const form = communeField(chat, (place) => {
    chat.learn([[`commune:${place.nis}`, place.name]]);
    chat.say({ choice: place.nis }, place.name);
  }, (text) => chat.say({ text }, text));
  form.append(button(el("span", { lang: "fr" }, UNKNOWN), () => chat.say({ text: UNKNOWN }, UNKNOWN)));
  return form;
}

// The other answers of a fact, in a box; `done` takes it away.
export function correction(chat, fact, now, { name = "", values = {} }, done) {
  const others = Object.entries(values).filter(([value]) => !now.includes(value));
  const say = (text) => {
    chat.scroll.focus();
    done();
    chat.say({ text }, text);
  };
  const living = (place) => say(LIVING + place);
  const field = PLACES.includes(fact)
    ? communeField(chat, (place) => living(place.name), living)
    : listOf(others.map(([value, title]) =>
      Object.assign(button(title, () => say(CORRECT + (SAID[value] || title))), { lang: "fr" })), "choices");
  const title = chat.t("changing", name);
  return el("div", { className: "correct", role: "group", ariaLabel: title }, el("p", {}, title), field,
    button(chat.t("cancel"), () => done(true)));
}
