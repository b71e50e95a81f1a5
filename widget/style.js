// The look. Colours are named once and may be set from outside; the dark scheme renames them.

export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host {
  --ground: var(--jalon-ground, light-dark(#f4f6f5, #12191b));
  --surface: var(--jalon-surface, light-dark(#fff, #1b2528));
  --ink: var(--jalon-ink, light-dark(#1b2a2d, #e8eeed));
  --soft: light-dark(#4e6066, #a9b8ba);
  --line: light-dark(#d5dddc, #33423f);
  --edge: light-dark(#788a8d, #7b8e91);
  --brand: var(--jalon-brand, light-dark(#0b5d63, #7fd0cf));
  --on-brand: var(--jalon-on-brand, light-dark(#fff, #06282a));
  --tint: light-dark(#e2f0ee, #1f3537);
  --warm: light-dark(#fdf1dc, #33290f);
  --gold: light-dark(#c07d0c, #e0ab48);
  color-scheme: light dark;
  display: block;
}
* { box-sizing: border-box; margin: 0; padding: 0; }
[hidden] { display: none !important; }
.jalon { font: 1rem/1.5 var(--jalon-font, system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif); color: var(--ink); overflow-wrap: break-word; }
.panel { position: fixed; z-index: 2147483000; inset: 0; display: flex; flex-direction: column; background: var(--ground); container-type: inline-size; }
.large { font-size: 1.3em; }
.launcher { position: fixed; z-index: 2147483000; right: 1rem; bottom: 1rem; display: flex; align-items: center; gap: .5em; max-width: calc(100vw - 2rem); padding: .75em 1.25em .75em .9em; border: 2px solid transparent; border-radius: 2em; background: var(--brand); color: var(--on-brand); font-weight: 600; text-align: left; box-shadow: 0 6px 24px #0005; }
.mark { width: 1.6em; height: 1.6em; flex: none; }
.flag { fill: #f2b544; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
ul, ol { list-style: none; }
a { color: var(--brand); }
small, .small { font-size: .875em; color: var(--soft); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
.scroll:focus-visible { outline-offset: -3px; }
article:focus { outline: none; }

button, summary, input, textarea, .row a { min-height: 44px; font: inherit; color: inherit; }
button, .row a { padding: .5em .9em; border: 1px solid var(--edge); border-radius: .75em; background: var(--surface); color: var(--ink); cursor: pointer; }
button:hover, .row a:hover, .lines a:hover { border-color: var(--brand); background: var(--tint); }
.main, .first .call { border-color: var(--brand); background: var(--brand); color: var(--on-brand); font-weight: 600; }
.main:hover, .first .row .call:hover { background: color-mix(in srgb, var(--brand) 88%, var(--ink)); }
input[type=text], textarea { width: 100%; min-width: 0; padding: .55em .8em; border: 1px solid var(--edge); border-radius: .75em; background: var(--surface); }
textarea { display: block; max-height: 8em; resize: none; field-sizing: content; }
::placeholder { color: var(--soft); opacity: 1; }
.row { display: flex; flex-wrap: wrap; gap: .5em; }
.row a { display: inline-flex; align-items: center; color: var(--brand); font-weight: 600; text-decoration: none; }
summary { display: flex; align-items: center; gap: .5em; cursor: pointer; }
summary::-webkit-details-marker { display: none; }
summary::after { content: ""; width: .45em; height: .45em; margin-top: -.25em; border: solid; border-width: 0 2px 2px 0; transform: rotate(45deg); }
[open] > summary::after { margin-top: .25em; transform: rotate(225deg); }

header, .known, .log, .welcome, .state, footer > * { width: 100%; max-width: 46rem; margin-inline: auto; padding-inline: 1rem; }
header { display: flex; align-items: center; gap: .5em; padding-block: .5em; }
header > :first-child { display: flex; align-items: center; gap: .2em; margin: 0 auto 0 -.3em; font-size: 1.25em; color: var(--brand); }
header button, header summary { padding-inline: .75em; font-size: .9375em; white-space: nowrap; }
.exit { border-color: var(--gold); background: var(--warm); }
.menu { position: relative; }
.options { position: absolute; right: 0; z-index: 2; display: grid; width: max-content; max-width: 80cqw; max-height: calc(100dvh - 5rem); overflow-y: auto; padding: .375em; border: 1px solid var(--line); border-radius: .75em; background: var(--surface); box-shadow: 0 8px 24px #0004; }
.options button { border-color: transparent; text-align: left; white-space: normal; }
[aria-pressed=true]::after { content: " ✓" / ""; color: var(--brand); font-weight: 700; }
.known summary { font-size: .875em; color: var(--soft); }
.facts { max-height: 45vh; overflow: auto; }
.chips { display: flex; flex-wrap: wrap; gap: .375em; padding: .25em .25em .75em; }
.chip { min-height: 32px; padding: .2em .8em; border-color: transparent; border-radius: 2em; background: var(--tint); font-size: .875em; text-align: left; }
.chip::after { content: " ✎" / ""; color: var(--brand); }
.correct { display: grid; gap: .5em; margin-bottom: .75em; padding: .75em; border: 1px solid var(--line); border-radius: 1em; background: var(--surface); }
.scroll { position: relative; flex: 1; min-height: 0; border-block: 1px solid var(--line); overflow-y: auto; }
.welcome { display: grid; gap: .75em; padding-block: 1.5em; }
.welcome > :first-child { font-size: 1.5em; }
.log { display: flex; flex-direction: column; gap: .9em; padding-block: 1em; }
.log:empty { display: none; }
.state { min-height: 2.5em; padding-bottom: .75em; font-size: .875em; color: var(--soft); }
footer { padding-block: .5em max(.625em, env(safe-area-inset-bottom)); }
.always, .moves { display: flex; flex-wrap: wrap; gap: .4em; }
.always { padding-bottom: .5em; }
.always button { min-height: 36px; padding: .2em .65em; white-space: nowrap; border-color: var(--line); border-radius: 2em; font-size: .875em; }
.composer { display: flex; gap: .5em; align-items: end; }
.busy .composer .main, .busy .log .choices { opacity: .6; }

.said { align-self: end; max-width: 85%; padding: .5em .9em; border-radius: 1.1em 1.1em .25em; background: var(--brand); color: var(--on-brand); white-space: pre-line; }
.told { display: grid; grid-template-columns: minmax(0, 1fr); gap: .65em; white-space: pre-line; }
.text > p, .explanation > p:first-child, .fallback > p, .notice { justify-self: start; padding: .65em .9em; border: 1px solid var(--line); border-radius: 1.1em 1.1em 1.1em .25em; background: var(--surface); }
.asked { font-size: 1.1875em; font-weight: 600; line-height: 1.35; }
.aside { display: flex; flex-wrap: wrap; align-items: center; column-gap: 1em; font-size: .875em; color: var(--soft); }
.aside details { flex: 1 1 14em; }
.notice { display: grid; gap: .5em; justify-items: start; border-color: var(--gold); background: var(--warm); }
.fallback > button { justify-self: start; }
.choices { display: grid; gap: .5em; border: 0; min-width: 0; }
.choices li > button { display: flex; width: 100%; justify-content: space-between; align-items: center; gap: .5em; text-align: left; }
.choices li > button::after { content: "›" / ""; color: var(--brand); font-size: 1.4em; line-height: .8; }
.choices legend, .commune label { padding: 0 0 .5em; font-size: .875em; color: var(--soft); }
.several label { display: flex; align-items: center; gap: .75em; min-height: 44px; padding: .375em .9em; border: 1px solid var(--edge); border-radius: .75em; background: var(--surface); cursor: pointer; }
.several label:has(:checked), [aria-selected=true] { border-color: var(--brand); background: var(--tint); }
.several input { flex: none; width: 1.25em; height: 1.25em; min-height: 0; accent-color: var(--brand); }
.commune label { padding: 0; }
.field { display: flex; gap: .5em; }
.places { border: 1px solid var(--edge); border-radius: .75em; background: var(--surface); overflow: hidden; }
.places li { min-height: 44px; padding: .55em .8em; cursor: pointer; }
.places li + li { border-top: 1px solid var(--line); }
.places li:hover { background: var(--tint); }
[role=option][aria-selected=true] { box-shadow: inset 4px 0 var(--brand); }

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
.path { position: relative; padding: .25em 0; }
.path svg { position: absolute; inset: 0 auto 0 0; width: 42px; height: 100%; fill: none; stroke-linecap: round; overflow: visible; }
.way { stroke: var(--brand); stroke-width: 4px; stroke-dasharray: 1 9; }
.dot { stroke: var(--brand); stroke-width: 16px; }
.next { stroke: var(--gold); stroke-width: 22px; }
.path ol { display: grid; grid-auto-rows: 1fr; padding-left: 56px; }
.path li { display: grid; align-content: center; min-height: 4em; font-weight: 600; line-height: 1.35; }
.path small { font-weight: 400; }
.helplines, .handoff { padding: 1em; border: 2px solid var(--gold); border-radius: 1.1em; background: var(--warm); }
.lines { display: grid; gap: .5em; }
.lines a { display: flex; flex-wrap: wrap; align-items: center; gap: .1em 1em; padding: .5em .9em; border: 1px solid var(--gold); border-radius: .75em; background: var(--surface); color: inherit; text-decoration: none; }
.lines strong { min-width: 5em; font-size: 1.375em; color: var(--brand); }
.lines small { display: block; }
.handoff { border: 1px solid var(--line); background: var(--surface); }
.code { padding: .35em; border-radius: .4em; background: var(--tint); font: 700 2.1em/1.2 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; letter-spacing: .15em; text-align: center; }
.qr { width: 9em; margin: auto; border-radius: .5em; }
.sure { width: min(26em, calc(100vw - 2rem)); margin: auto; padding: 1.25em; border: 1px solid var(--line); border-radius: 1.1em; background: var(--surface); color: inherit; }
.sure > * + * { margin-top: .75em; }
.sure::backdrop { background: #0008; }
.fiche { display: none; }

@container (max-width: 27em) { .more { position: absolute; clip-path: inset(50%); } .exit ~ * summary, header button { padding-inline: .6em; } }
@container (min-width: 44em) { .told > .choices:not(.several, .commune) { grid-template-columns: 1fr 1fr; } }
@media (min-width: 40rem) and (min-height: 30rem) {
  :not(.page) > .panel { inset: auto 1.25rem 1.25rem auto; width: min(27rem, 100vw - 2.5rem); height: min(46rem, 100dvh - 2.5rem); border: 1px solid var(--line); border-radius: 1.25rem; overflow: hidden; box-shadow: 0 12px 48px #0004; }
}
@media (max-height: 26rem) { .panel { display: block; overflow: auto; } .scroll { overflow: visible; } }
@media (prefers-reduced-motion: no-preference) { .told, .said { animation: appear .2s ease-out; } }
@keyframes appear { from { opacity: 0; transform: translateY(6px); } }
@media (forced-colors: active) { .said, .card, .chip, .launcher, .main { border: 2px solid; } .way, .dot { stroke: CanvasText; } }
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
