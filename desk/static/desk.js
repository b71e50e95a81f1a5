// Keys of the desk: digits choose, Enter prints, F2 opens a dossier, F4 begins the next visit.
// Everything that they do is a button of the form: without this file the page works the same.
const form = document.querySelector("#visit");
const frame = document.querySelector("iframe[name=paper]");
const pressed = (selector) => form.querySelector(selector)?.click();
const typing = (target) => target.matches("input:not([type=checkbox]), select, textarea");

function print() {
  form.target = "paper";
  frame.addEventListener("load", () => frame.contentWindow.print(), { once: true });
  setTimeout(() => form.removeAttribute("target"));
}

function enter(event) {
  if (event.target.matches("button, a, summary")) return;
  event.preventDefault();
  const ticked = form.querySelector("[data-first] input:checked");
  pressed(ticked ? "[data-several]" : "[data-print]");
}

function letter(event) {
  const field = /\d/.test(event.key) && form.querySelector("[data-place]");
  (field || form.querySelector("#said")).focus();
}

function key(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "F2") { event.preventDefault(); form.querySelector("#code").focus(); return; }
  if (event.key === "F4") { event.preventDefault(); pressed("[value=next]"); return; }
  if (typing(event.target)) { field(event); return; }
  const choice = form.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (choice && /^\d$/.test(event.key) && !form.querySelector("[data-place]")) { event.preventDefault(); choice.click(); }
  else if (event.key === "Enter") enter(event);
  else if (event.key.length === 1 && event.key !== " ") letter(event);
}

// Enter in a field presses the button beside it, not the first of the form.
function field(event) {
  if (event.key !== "Enter") return;
  const button = { code: "[value=code]", place: "[value=place]", service: "[value=why]" }[event.target.id];
  if (button) { event.preventDefault(); pressed(button); }
  else if (event.target.id === "said" && !event.target.value.trim()) enter(event);
}

if (form) {
  document.addEventListener("keydown", key);
  form.addEventListener("submit", (event) => {
    if (event.submitter?.matches("[data-print], [data-ticket]")) print();
  });
  form.querySelector("#language").addEventListener("change", () => pressed("[value=language]"));
}
