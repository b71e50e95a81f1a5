// Every kind of message of the contract as elements; a result and a QR code come with a part.

import { button, call, el, folded, french, hidden, listOf } from "./dom.js";
import { choices, communeQuestion } from "./fields.js";
import { late } from "./parts.js";

const KINDS = {
  text: ({ text }) => [french(text)],
  question: (message, chat) => [
    french(message.text, "asked"),
    message.choices.length ? choices(chat, message) : message.fact === "commune" && communeQuestion(chat),
    el("div", { className: "aside" },
      message.at_most > 0 && el("span", { className: "left" }, chat.t("left", message.at_most)),
      message.why && folded(chat.t("whyAsked"), "", french(message.why))),
  ],
  recommendation: (message, chat) => [chat.parts.need("result", ({ recommended }) => recommended(chat, message),
    [message.first, message.second].map(({ name, phone }) => el("p", { lang: "fr" }, name, " ", phone && call(phone, phone))))],
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
  handoff: ({ text, code, expires_at }, chat) => [
    french(text),
    el("p", { className: "code" }, hidden(`${chat.t("code")} : `), code),
    late(chat, async () => (await chat.parts.load("qr")).drawnCode(chat, code), (drawn) => drawn),
    el("p", { className: "small" }, chat.t("until", chat.day(expires_at, { timeStyle: "short" }))),
  ],
  fallback: (message, chat, again) => [
    french(message.text),
    message.choices.length ? choices(chat, message) : again && button(chat.t("resend"), again, "main"),
  ],
};

// The part that a message cannot be shown without.
export const needed = ({ kind, multiple, fact, choices: offered = [] }) => {
  if (kind === "recommendation") return "result";
  if (kind === "handoff") return "qr";
  if (multiple || (fact === "commune" && !offered.length)) return "answers";
};

export function rendered(message, chat, again) {
  const shown = el("article", { className: `told ${message.kind}`, tabIndex: -1, ariaLabel: "Jalon" });
  shown.append(...(KINDS[message.kind] || KINDS.text)(message, chat, again).flat().filter(Boolean));
  return shown;
}
