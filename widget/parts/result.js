// The result: both services, the way through them, and how to keep it.

import { button, el, folded } from "../dom.js";
import { card, path } from "./cards.js";
import { printed, shared } from "./keeping.js";
import { style } from "./result-style.js";

export { printed, shared, style };

export function recommended(chat, message) {
  const { first, second, also } = message;
  return [
    card(chat, first, "first", "first"),
    path(chat, message),
    card(chat, second, "then"),
    also.length > 0 && folded(chat.t("also"), "also", also.map((each) => card(chat, each, "other"))),
    el("p", { className: "row" }, button(chat.t("print"), () => printed(chat, message)),
      button(chat.t("share"), () => shared(chat, message))),
  ];
}
