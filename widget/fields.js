// How a question is answered: one choice by a tap; several and a commune come with a part.

import { button, listOf } from "./dom.js";

export function choices(chat, { fact, text, choices: offered, multiple }) {
  chat.learn(offered.map(({ title, value }) => [`${fact}:${value}`, title]));
  if (multiple) return chat.parts.need("answers", ({ several }) => several(chat, fact, offered));
  const listed = offered.map(({ title, value }) =>
    Object.assign(button(title, () => chat.say({ choice: value }, title)), { lang: "fr" }));
  return Object.assign(listOf(listed, "choices"), { ariaLabel: text });
}

export const communeQuestion = (chat) => chat.parts.need("answers", ({ commune }) => commune(chat));
