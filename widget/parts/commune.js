// A field that suggests communes as one types.

import { el, hidden } from "../dom.js";
import { newId } from "../ids.js";

const PAUSE = 150;

// A combobox; `chosen` gets a place, `typed` gets what was written without choosing.
export function communeField(chat, chosen, typed) {
  const found = el("ul", { className: "places", role: "listbox", id: newId(), ariaLabel: chat.t("places") });
  const input = el("input", {
    id: newId(), type: "text", maxLength: 60, autocomplete: "off", role: "combobox",
    ariaExpanded: "false", ariaAutoComplete: "list", "aria-controls": found.id,
  });
  found.hidden = true;
  let places = [];
  let active = -1;

  function show(listed) {
    places = listed;
    active = -1;
    found.replaceChildren(...listed.map(option));
    found.hidden = !listed.length;
    input.ariaExpanded = String(!found.hidden);
    input.removeAttribute("aria-activedescendant");
  }

  function option(place) {
    const made = el("li", { role: "option", id: newId(), ariaSelected: "false" },
      place.name, " ", el("small", {}, place.detail));
    made.addEventListener("mousedown", (event) => event.preventDefault());
    made.addEventListener("click", () => chosen(place));
    return made;
  }

  function move(step) {
    active = (active + step + places.length + (active < 0 && step < 0)) % places.length;
    [...found.children].forEach((each, n) => (each.ariaSelected = String(n === active)));
    input.setAttribute("aria-activedescendant", found.children[active].id);
    found.children[active].scrollIntoView({ block: "nearest" });
  }

  async function suggest() {
    const wanted = input.value;
    await new Promise((done) => setTimeout(done, PAUSE));
    if (input.value !== wanted) return;
    const listed = wanted.trim() ? await chat.places(wanted) : [];
    if (input.value !== wanted) return;
    show(listed);
    chat.tell(listed.length ? chat.t("found", listed.length) : "");
    input.scrollIntoView({ block: "nearest" });
  }

  input.addEventListener("input", suggest);
  input.addEventListener("keydown", (event) => {
    if (found.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) move(step);
    else if (event.key === "Escape") show([]);
    else if (event.key === "Enter" && active >= 0) chosen(places[active]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const form = el("form", { className: "choices commune" },
    el("label", { htmlFor: input.id }, chat.t("commune")),
    el("div", { className: "field" }, input,
      el("button", { type: "submit", className: "main" }, "→", hidden(chat.t("confirm")))), found);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text) typed(text);
  });
  return form;
}
