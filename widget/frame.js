// What stands around the messages: launcher, header with its menu, welcome, composer.

import { EXAMPLES } from "./dialogue.js";
import { button, el, folded, hidden, listOf, svg } from "./dom.js";
import { hush, whenVoiced } from "./keeping.js";

export function frame(chat) {
  const { t } = chat;
  const named = t.bind(chat);
  chat.launcher = Object.assign(button([mark(), named("launch")], () => chat.open(), "launcher"), {
    ariaExpanded: "false", hidden: chat.page,
  });
  chat.panel = el("div", { className: "panel", hidden: true }, header(chat, named), chat.known.element,
    conversation(chat, named), footer(chat, named), sure(chat, named));
  chat.panel.classList.toggle("large", Boolean(chat.memory.get("large")));
  chat.addEventListener("keydown", ({ key, defaultPrevented }) => {
    if (key === "Escape" && !defaultPrevented && !chat.sure.open) chat.close();
  });
  return el("section", { className: chat.page ? "jalon page" : "jalon", lang: chat.language, ariaLabel: named("region") },
    chat.launcher, chat.panel);
}

const mark = () =>
  svg("svg", { viewBox: "0 0 32 32", "aria-hidden": "true", class: "mark" },
    svg("path", { d: "M12 5h3v22h-3z", fill: "currentColor" }),
    svg("path", { d: "M15 7h10l-3.5 4.500 3.500 4.500h-10z", class: "flag" }));

function header(chat, t) {
  const act = (name, done) => button(t(name), () => {
    menu.open = false;
    menu.firstChild.focus();
    done();
  });
  const larger = act("larger", () => turn("large", larger));
  const aloud = act("aloud", () => turn("aloud", aloud));
  const turn = (name, control) => {
    const now = !chat.memory.get(name);
    chat.memory.set({ [name]: now });
    control.ariaPressed = String(now);
    chat.panel.classList.toggle(name, now);
    if (!now) hush();
  };
  for (const [name, control] of [["large", larger], ["aloud", aloud]]) control.ariaPressed = String(Boolean(chat.memory.get(name)));
  whenVoiced((voiced) => (aloud.hidden = !voiced));
  const menu = folded(t("menu"), "menu", el("div", { className: "options" },
    act("restart", () => chat.ask("restart")), act("print", () => chat.print()), act("share", () => chat.share()),
    larger, aloud, act("erase", () => chat.sure.showModal())));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.firstChild.focus();
    event.preventDefault();
  });
  return el("header", {}, el(chat.heading(0), {}, mark(), "Jalon"),
    button(t("exit"), () => chat.quit(), "exit"), menu,
    !chat.page && button(["✕", hidden(t("close"))], () => chat.close(), "close"));
}

function conversation(chat, t) {
  const examples = EXAMPLES.map((text) => Object.assign(button(text, () => chat.say({ text }, text)), { lang: "fr" }));
  chat.welcome = el("section", { className: "welcome" }, el(chat.heading(1), {}, t("hello")), el("p", {}, t("intro")),
    el("p", {}, t("example")), listOf(examples, "choices"), el("p", { className: "small" }, t("small")));
  chat.log = el("div", { className: "log", role: "log", ariaLive: "polite" });
  chat.state = el("p", { className: "state", role: "status" });
  chat.scroll = el("div", { className: "scroll", role: "region", tabIndex: 0, ariaLabel: t("conversation") },
    chat.log, chat.welcome, chat.state);
  return chat.scroll;
}

function footer(chat, t) {
  const move = (name) => {
    const [short, more] = chat.labels[name].split("|");
    return button([short, more && el("span", { className: "more" }, more)], () => chat.ask(name), name);
  };
  chat.moves = el("div", { className: "moves", hidden: true }, move("back"), move("why"));
  chat.saying = el("textarea", { id: "saying", rows: 1, maxLength: 1000, enterKeyHint: "send", placeholder: t("message") });
  const composer = el("form", { className: "composer", autocomplete: "off" },
    el("label", { className: "hidden", htmlFor: "saying" }, t("message")), chat.saying,
    el("button", { type: "submit", className: "main" }, t("send")));
  composer.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = chat.saying.value.trim();
    if (text && chat.say({ text }, text)) chat.saying.value = "";
  });
  chat.saying.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    composer.requestSubmit();
  });
  const always = el("div", { className: "always" }, chat.moves, move("human"));
  return el("footer", {}, always, composer);
}

function sure(chat, t) {
  const title = el(chat.heading(1), { id: "sure" }, t("sure"));
  chat.sure = el("dialog", { className: "sure", "aria-labelledby": "sure" }, title, el("p", {}, t("sureText")),
    el("div", { className: "row" }, button(t("keep"), () => chat.sure.close()),
      button(t("eraseAll"), () => chat.erase(), "main")));
  return chat.sure;
}
