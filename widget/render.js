// Every kind of message of the contract as elements.

import { button, call, el, folded, french, hidden, link, linked, listOf } from "./dom.js";
import { choices, communeQuestion } from "./fields.js";
import { drawnCode, drawnPath } from "./path.js";

const MAP = "https://www.openstreetmap.org/search?query=";
const ROWS = ["action", "reason", "bring", "ask"];

const KINDS = {
  text: ({ text }) => [french(text)],
  question: (message, chat) => [
    french(message.text, "asked"),
    message.choices.length ? choices(chat, message) : message.fact === "commune" && communeQuestion(chat),
    el("div", { className: "aside" },
      message.at_most > 0 && el("span", { className: "left" }, chat.t("left", message.at_most)),
      message.why && folded(chat.t("whyAsked"), "", french(message.why))),
  ],
  recommendation: (message, chat) => {
    const { first, second, also } = message;
    return [
      card(chat, first, "first", "first"),
      path(chat, message),
      card(chat, second, "then"),
      also.length > 0 && folded(chat.t("also"), "also", also.map((each) => card(chat, each, "other"))),
      el("p", { className: "row" }, button(chat.t("print"), () => chat.print(message)),
        button(chat.t("share"), () => chat.share(message))),
    ];
  },
  explanation: ({ text, because }, chat) => {
    const words = because.filter((each) => each.said).map((each) => `« ${each.said} »`);
    return [french(text), words.length > 0 &&
      el("p", { className: "small" }, `${chat.t("words")} : `, el("span", { lang: "fr" }, words.join(", ")))];
  },
  helplines: ({ text, lines }) => [
    french(text),
    listOf(lines.map((line) => call(line.phone, el("strong", {}, line.phone), " ",
      el("span", { lang: "fr" }, line.name, " ", el("small", {}, line.for)))), "lines"),
  ],
  handoff: ({ text, code, expires_at }, chat) => {
    const written = el("p", { className: "code" }, hidden(`${chat.t("code")} : `), code);
    chat.qr(code).then((source) => {
      const drawn = source && drawnCode(source, chat.t("qr", code));
      if (drawn) written.after(drawn);
    });
    return [french(text), written,
      el("p", { className: "small" }, chat.t("until", chat.day(expires_at, { timeStyle: "short" })))];
  },
  fallback: (message, chat, again) => [
    french(message.text),
    message.choices.length ? choices(chat, message) : again && button(chat.t("resend"), again, "main"),
  ],
};

export function rendered(message, chat, again) {
  const shown = el("article", { className: `told ${message.kind}`, tabIndex: -1, ariaLabel: "Jalon" });
  shown.append(...(KINDS[message.kind] || KINDS.text)(message, chat, again).filter(Boolean));
  return shown;
}

export function card(chat, service, rank, className = "") {
  const { name, url, phone, source, verified_on, free } = service;
  const rows = ROWS.filter((field) => service[field]).map((field) => el("div", { className: field },
    el("dt", {}, chat.t(field)), el("dd", { lang: "fr" }, linked(service[field]))));
  const of = hidden(` : ${name}`);
  const site = /^https?:\/\//.test(url || "") && link(url, chat.t("site"), of);
  const map = (phone || site) && link(MAP + encodeURIComponent(name), chat.t("map"), of.cloneNode(true));
  const from = el("p", { className: "small" });
  if (source) from.append(`${chat.t("source")} : `, el("span", { lang: "fr" }, source), ". ");
  if (verified_on) from.append(chat.t("checked", chat.day(verified_on)));
  return el("section", { className: `card ${className}`, ariaLabel: `${chat.t(rank)} : ${name}` },
    el("p", { className: "rank" }, chat.t(rank), free && el("span", {}, chat.t("free"))),
    el(chat.heading(1), { lang: "fr" }, name),
    service.summary && french(service.summary),
    rows.length > 0 && el("dl", {}, rows),
    (site || phone) && el("p", { className: "row" }, phone && call(phone, chat.t("call", phone)), site, map),
    from);
}

export function path(chat, { first, second }) {
  const { commune, need } = chat.facts();
  const stops = [
    [chat.t("here"), commune || chat.t("today")],
    [chat.t("first"), first.name],
    [chat.t("then"), second.name],
    [chat.t("goal"), need || chat.t("project")],
  ];
  return drawnPath(stops, `${chat.t("path")} : ${stops.map((stop) => stop.join(" : ")).join(". ")}.`);
}

// What the person can see, keep on paper and show at a counter.
export function fiche(chat, message) {
  const { first, second, also } = message;
  const cards = el("div", {}, card(chat, first, "first", "first"), card(chat, second, "then"));
  const others = also.map(({ name, phone, url }) => [name, phone, url].filter(Boolean).join(" · "));
  return el("div", { className: "fiche" },
    el("h1", {}, chat.t("fiche")), el("p", { className: "small" }, chat.t("made", chat.day(Date.now()))),
    path(chat, message), cards,
    others.length > 0 && el("p", {}, `${chat.t("also")} : ${others.join(" ; ")}`),
    el("p", { className: "small" }, chat.t("intro")));
}

export const spoken = (article) =>
  [...article.querySelectorAll("[lang=fr]")].map((each) => each.textContent).join(". ");
