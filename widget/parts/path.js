// The way drawn: from where the person is, through both steps, to the goal.

import { el, svg } from "../dom.js";
import { mark } from "../mark.js";

const ROW = 100;
const side = (n) => (n % 2 ? 30 : 12);

export function drawnPath(title, stops) {
  const points = stops.map((_, n) => [side(n), n * ROW + ROW / 2]);
  const curves = points.slice(1).map(([x, y], n) => {
    const half = y - ROW / 2;
    return `C${points[n][0]} ${half} ${x} ${half} ${x} ${y}`;
  });
  const dots = points.map(([x, y], n) => line(`M${x} ${y}h.01`, ["dot from", "dot next"][n] || "dot"));
  const drawing = svg("svg",
    { role: "img", "aria-label": `${title} : ${stops.map((stop) => stop.join(" : ")).join(". ")}.`, viewBox: `0 0 42 ${stops.length * ROW}`, preserveAspectRatio: "none" },
    line(`M${points[0]}${curves.join("")}`, "way"), ...dots);
  const written = stops.map(([over, name]) =>
    el("li", {}, el("small", {}, over), el("span", { lang: "fr" }, name)));
  return el("figure", { className: "path" }, el("figcaption", {}, title),
    el("div", { className: "drawn" }, drawing, mark(), el("ol", { ariaHidden: "true" }, written)));
}

const line = (d, className) => svg("path", { d, class: className, "vector-effect": "non-scaling-stroke" });
