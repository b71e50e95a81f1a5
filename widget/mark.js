// The flag that stands for Jalon, and for the goal.

import { svg } from "./dom.js";

export const mark = (more = {}) =>
  svg("svg", { viewBox: "0 0 32 32", "aria-hidden": "true", class: "mark", ...more },
    svg("path", { d: "M12 5h3v22h-3z" }), svg("path", { d: "M15 7h10l-3.5 4.5 3.5 4.5h-10z", class: "flag" }));
