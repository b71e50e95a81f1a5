// Recommended services as cards, and the way through them.

import { call, el, french, hidden, link, linked } from "../dom.js";
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
  return drawnPath(chat.t("path"), stops);
}
