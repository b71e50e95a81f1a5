// What stands around the messages: launcher, header with its menu, welcome, composer.

import { EXAMPLES } from "./dialogue.js";
import { button, el, folded, hidden, listOf, svg } from "./dom.js";
import { mark } from "./mark.js";
import { late } from "./parts.js";

export function frame(chat) {
  const { t } = chat;
  const named = t.bind(chat);
  chat.launcher = Object.assign(button([mark(), named("launch")], () => chat.open(), "launcher"), {
    ariaExpanded: "false", hidden: chat.page,
  });
  chat.panel = el("div", { className: "panel", hidden: true }, header(chat, named), chat.known.element,
    conversation(chat, named), footer(chat, named));
  chat.panel.classList.toggle("larger", Boolean(chat.memory.get("larger")));
  chat.addEventListener("keydown", ({ key, defaultPrevented }) => {
    if (key === "Escape" && !defaultPrevented) chat.close();
  });
  return el("section", { className: chat.page ? "jalon page" : "jalon", lang: chat.language, ariaLabel: named("region") },
    chat.launcher, chat.panel);
}

const trail = () =>
  svg("svg", { viewBox: "0 0 128 44", "aria-hidden": "true", class: "trail" },
    svg("path", { d: "M4 40C30 44 34 18 60 26S92 38 108 27" }), mark({ x: 95, y: 0, width: 32, height: 32 }));

function header(chat, t) {
  const inside = el("div", { className: "options", tabIndex: -1 });
  const menu = folded(t("menu"), "menu", inside);
  const shut = () => {
    menu.open = false;
    menu.firstChild.focus();
  };
  menu.addEventListener("toggle", () => {
    if (inside.firstChild) return;
    inside.append(late(chat, () => chat.parts.load("menu"), ({ options }) => options(chat, shut)));
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    shut();
    event.preventDefault();
  });
  return el("header", {}, el(chat.heading(0), {}, mark(), "Jalon"),
    button(t("exit"), () => chat.quit(), "exit"), menu,
    !chat.page && button(["✕", hidden(t("close"))], () => chat.close(), "close"));
}

function conversation(chat, t) {
  const examples = EXAMPLES.map((text) => Object.assign(button(text, () => chat.say({ text }, text)), { lang: "fr" }));
  chat.welcome = el("section", { className: "welcome" }, trail(), el(chat.heading(1), {}, t("hello")), el("p", {}, t("intro")),
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
