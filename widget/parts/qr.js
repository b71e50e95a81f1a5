// A code of a dossier as a QR code.

import { svg } from "../dom.js";
import { style } from "./qr-style.js";

export { style };

// From the gateway's SVG only the numbers are taken over, then drawn here.
export async function drawnCode(chat, code) {
  const answer = await fetch(`${chat.src}/qr/${encodeURIComponent(code)}.svg`);
  if (!answer.ok) throw new Error(answer.status);
  const source = await answer.text();
  const [, size] = /width="(\d+)"/.exec(source);
  const [, d] = / d="([MmhvHVlz\d .-]+)"/.exec(source);
  return svg("svg", { role: "img", "aria-label": chat.t("qr", code), class: "qr", viewBox: `0 0 ${size} ${size}` },
    svg("rect", { width: size, height: size, fill: "#fff" }), svg("path", { d, stroke: "#000" }));
}
