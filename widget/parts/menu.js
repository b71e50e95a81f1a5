// What the menu offers, and the question before everything is erased.

import { button, el } from "../dom.js";
import { hush, readAloud, whenVoiced } from "./aloud.js";
import { style } from "./menu-style.js";

export { readAloud, style };

export function options(chat, shut) {
  const act = (name, done) => button(chat.t(name), () => {
    shut();
    done();
  });
  const turned = (name) => {
    const control = act(name, () => {
      const now = !chat.memory.get(name);
      chat.memory.set({ [name]: now });
      control.ariaPressed = String(now);
      chat.panel.classList.toggle(name, now);
      if (!now) hush();
    });
    return Object.assign(control, { ariaPressed: String(Boolean(chat.memory.get(name))) });
  };
  const aloud = turned("aloud");
  whenVoiced((voiced) => (aloud.hidden = !voiced));
  return [act("restart", () => chat.ask("restart")), act("print", () => chat.keep("printed")),
    act("share", () => chat.keep("shared")), turned("larger"), aloud, act("erase", () => sure(chat))];
}

function sure(chat) {
  const dialog = el("dialog", { className: "sure", "aria-labelledby": "sure" },
    el(chat.heading(1), { id: "sure" }, chat.t("sure")), el("p", {}, chat.t("sureText")),
    el("div", { className: "row" }, button(chat.t("keep"), () => dialog.close()),
      button(chat.t("eraseAll"), () => {
        dialog.close();
        chat.erase();
      }, "main")));
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("close", () => dialog.remove());
  chat.panel.append(dialog);
  dialog.showModal();
}
