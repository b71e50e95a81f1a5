// The look of the result, on the screen and on paper.

export const style = new CSSStyleSheet();
style.replaceSync(`
.card { display: grid; gap: .65em; padding: 1em; border: 1px solid var(--line); border-radius: 1.1em; background: var(--surface); }
.card > :nth-child(2) { font-size: 1.125em; }
.rank { display: flex; justify-content: space-between; align-items: center; font-size: .875em; font-weight: 600; color: var(--brand); }
.rank span { padding: .05em .65em; border-radius: 1em; background: var(--tint); color: var(--ink); font-weight: 400; }
dl { display: grid; gap: .65em; }
dt { font-size: .875em; font-weight: 600; color: var(--soft); }
.first { padding: 1.25em; border: 2px solid var(--brand); box-shadow: 0 4px 20px #0001; }
.first > :nth-child(2) { font-size: 1.5em; }
.first .action { padding: .65em .8em; border-left: 4px solid var(--brand); background: var(--tint); }
.first .action dd { font-weight: 600; }
.also[open] { display: grid; gap: .65em; }
.path { padding: 1em 1em .5em; border: 1px solid var(--line); border-radius: 1.1em; background: var(--surface); }
figcaption { font-size: .875em; font-weight: 600; color: var(--brand); }
.drawn { position: relative; }
.drawn > svg:first-child { position: absolute; inset: 0 auto 0 0; width: 42px; height: 100%; fill: none; stroke-linecap: round; overflow: visible; }
.drawn .mark { position: absolute; left: 13px; top: calc(87.5% - 34px); width: 40px; height: 40px; color: var(--brand); }
.way { stroke: var(--brand); stroke-width: 4px; stroke-dasharray: 1 9; }
.dot { stroke: var(--brand); stroke-width: 16px; }
.from { stroke-width: 12px; }
.next { stroke: var(--gold); stroke-width: 24px; }
.dot:last-of-type { stroke-width: 8px; }
.path ol { display: grid; grid-auto-rows: 1fr; padding-left: 60px; }
.path li { display: grid; align-content: center; min-height: 4em; font-weight: 600; line-height: 1.35; }
.path small { font-weight: 400; }
@media (forced-colors: active) { .card { border: 2px solid; } .way, .dot { stroke: CanvasText; } .next { stroke: Highlight; } }
.fiche { display: none; }
@media print {
  :host { color-scheme: light; }
  .jalon:has(+ .fiche) { display: none; }
  .fiche { display: grid; gap: .75em; font: 10.5pt/1.4 system-ui, sans-serif; color: #000; }
  .fiche .row a { border: 0; padding: 0; min-height: 0; }
  .fiche .row a::after { content: " " attr(href); font-weight: 400; }
  .fiche .call::after, .fiche [href*=openstreetmap] { content: none; display: none; }
  .fiche .card { break-inside: avoid; padding: .75em; margin-bottom: .75em; box-shadow: none; }
}
`);
