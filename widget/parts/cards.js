// Recommended services as cards, and the way through them.

import { call, el, folded, french, hidden, link, linked } from "../dom.js";
import { drawnPath } from "./path.js";

const MAP = "https://www.openstreetmap.org/search?query=";
const ROWS = ["action", "reason", "bring", "ask"];

export function card(chat, service, rank, className = "") {
  const { name, url, phone, source, verified_on, free } = service;
  const rows = ROWS.filter((field) => service[field]).map((field) => el("div", { className: field },
    el("dt", {}, chat.t(field)), el("dd", { lang: "fr" }, linked(service[field]))));
  const of = hidden(` : ${name}`);
  const site = /^https?:\/\//.test(url || "") && link(url, chat.t("site"), of);
  const map = (phone || site) && link(MAP + encodeURIComponent(name), chat.t("map"), of.cloneNode(true));
  const when = verified_on && chat.t("checked", chat.day(verified_on));
  const from = source && el("span", { lang: "fr" }, `${chat.t("source")} : ${source}`);
  return el("section", { className: `card ${className}`, ariaLabel: `${chat.t(rank)} : ${name}` },
    el("p", { className: "rank" }, chat.t(rank), free && el("span", {}, chat.t("free"))),
    el(chat.heading(1), { lang: "fr" }, name),
    service.summary && french(service.summary),
    rows.length > 0 && el("dl", {}, rows),
    (site || phone) && el("p", { className: "row" }, phone && call(phone, chat.t("call", phone)), site, map),
    from ? folded(when || chat.t("source"), "small", from) : when && el("p", { className: "small" }, when));
}

export function path(chat, { first, second }) {
  const { commune, need } = chat.facts();
  const stops = [
    [chat.t("here"), commune || chat.t("today")],
    [chat.t("first"), first.name],
    [chat.t("then"), second.name],
    [chat.t("goal"), need || chat.t("project")],
  ];
  return drawnPath(chat.t("path"), stops);
}
