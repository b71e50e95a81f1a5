// The way drawn: from where the person is, through both steps, to the goal.

import { el, svg } from "./dom.js";

const ROW = 100;
const side = (n) => (n % 2 ? 30 : 12);

export function drawnPath(stops, spoken) {
  const points = stops.map((_, n) => [side(n), n * ROW + ROW / 2]);
  const curves = points.slice(1).map(([x, y], n) => {
    const half = y - ROW / 2;
    return `C${points[n][0]} ${half} ${x} ${half} ${x} ${y}`;
  });
  const dots = points.map(([x, y], n) => line(`M${x} ${y}h.01`, n === 1 ? "dot next" : "dot"));
  const drawing = svg("svg",
    { role: "img", "aria-label": spoken, viewBox: `0 0 42 ${stops.length * ROW}`, preserveAspectRatio: "none" },
    line(`M${points[0]}${curves.join("")}`, "way"), ...dots);
  const written = stops.map(([over, name]) =>
    el("li", {}, el("small", {}, over), el("span", { lang: "fr" }, name)));
  return el("figure", { className: "path" }, drawing, el("ol", { ariaHidden: "true" }, written));
}

const line = (d, className) => svg("path", { d, class: className, "vector-effect": "non-scaling-stroke" });

// A QR code from the gateway's SVG: only its numbers are taken over, then drawn here.
export function drawnCode(source, name) {
  const d = / d="([MmhvHVlz\d .-]+)"/.exec(source)?.[1];
  const size = /width="(\d+)"/.exec(source)?.[1];
  if (!d || !size) return null;
  return svg("svg", { role: "img", "aria-label": name, class: "qr", viewBox: `0 0 ${size} ${size}` },
    svg("rect", { width: size, height: size, fill: "#fff" }), svg("path", { d, stroke: "#000" }));
}
