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
.card summary { min-height: 32px; }
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
.path li { display: grid; align-content: center; min-height: 4em; padding-block: .4em; font-weight: 600; line-height: 1.35; }
.path small { font-weight: 400; }
@media (forced-colors: active) { .card { border: 2px solid; } .way, .dot { stroke: CanvasText; } .next { stroke: Highlight; } }
.fiche { display: none; }
@media print {
  :host { color-scheme: light; }
  .jalon:has(+ .fiche) { display: none; }
  .fiche { display: grid; gap: .75em; font: 10pt/1.4 var(--jalon-font, system-ui, sans-serif); color: #000; }
  .title { display: flex; align-items: center; gap: .5em; padding-bottom: .5em; border-bottom: 2px solid var(--brand); color: var(--brand); }
  .title .mark { width: 2.5em; height: 2.5em; }
  .title h1 { margin-right: auto; font-size: 1.75em; }
  .fiche .path { padding: 0; border: 0; }
  .fiche .path li { min-height: 2.9em; padding: 0; line-height: 1.25; }
  .fiche summary { display: inline; }
  .fiche summary::after { content: none; }
  .fiche .card { gap: .4em; break-inside: avoid; padding: .9em 1em; box-shadow: none; }
  .fiche .card > dl { grid-template-columns: 6.5em minmax(0, 1fr); gap: .35em 1em; }
  .fiche .card > dl > div { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; padding: 0; border: 0; }
  .reach { font-weight: 600; color: var(--brand); }
  .end { padding-top: .5em; border-top: 1px solid var(--line); }
}
`);
