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
.larger { font-size: 1.3em; }
.launcher { position: fixed; z-index: 2147483000; right: 1rem; bottom: 1rem; display: flex; align-items: center; gap: .5em; max-width: calc(100vw - 2rem); padding: .75em 1.25em .75em .9em; border: 2px solid transparent; border-radius: 2em; background: var(--brand); color: var(--on-brand); font-weight: 600; text-align: left; box-shadow: 0 6px 24px #0005; }
.mark { width: 1.6em; height: 1.6em; flex: none; fill: currentColor; }
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
header { display: flex; flex-wrap: wrap; justify-content: end; align-items: center; gap: .25em .5em; padding-block: .5em; }
header > :first-child { display: flex; align-items: center; gap: .2em; margin: 0 auto 0 -.3em; font-size: 1.25em; color: var(--brand); }
header button, header summary { min-height: 40px; padding: .25em .9em; font-size: .9375em; white-space: nowrap; }
header .close { border-color: transparent; background: none; }
.exit { border-color: var(--gold); border-radius: 2em; background: var(--warm); }
.menu { position: relative; }
.known summary { font-size: .875em; color: var(--soft); }
.facts { max-height: 45vh; overflow: auto; }
.chips { display: flex; flex-wrap: wrap; gap: .375em; padding: .25em .25em .75em; }
.chip { min-height: 32px; padding: .2em .8em; border-color: transparent; border-radius: 2em; background: var(--tint); font-size: .875em; text-align: left; }
.chip::after { content: " ✎" / ""; color: var(--brand); }
.scroll { position: relative; display: flex; flex-direction: column; flex: 1; min-height: 0; border-block: 1px solid var(--line); overflow-y: auto; }
.welcome { display: grid; gap: .75em; margin-block: auto; padding-block: 1.5em; }
.welcome > :nth-child(2) { font-size: 1.75em; }
.trail { width: 8em; color: var(--brand); fill: none; stroke: var(--brand); stroke-width: 3.5px; stroke-linecap: round; stroke-dasharray: .1 8; overflow: visible; }
.trail .mark { stroke: none; }
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
.text > p, .explanation > p:first-child, .fallback > p, .notice, .late:has(button) { justify-self: start; padding: .65em .9em; border: 1px solid var(--line); border-radius: 1.1em 1.1em 1.1em .25em; background: var(--surface); }
.asked { font-size: 1.1875em; font-weight: 600; line-height: 1.35; }
.aside { display: flex; flex-wrap: wrap; align-items: center; column-gap: 1em; font-size: .875em; color: var(--soft); }
.aside details { flex: 1 1 14em; }
.notice, .late:has(button) { display: grid; gap: .5em; justify-items: start; border-color: var(--gold); background: var(--warm); }
.fallback > button { justify-self: start; }
.choices { display: grid; gap: .5em; border: 0; min-width: 0; }
.choices li > button { display: flex; width: 100%; height: 100%; justify-content: space-between; align-items: center; gap: .5em; text-align: left; }
.choices li > button::after { content: "›" / ""; color: var(--brand); font-size: 1.4em; line-height: .8; }

.helplines { padding: 1em; border: 2px solid var(--gold); border-radius: 1.1em; background: var(--warm); }
.lines { display: grid; gap: .5em; }
.lines a { display: flex; flex-wrap: wrap; align-items: center; gap: .1em 1em; padding: .5em .9em; border: 1px solid var(--gold); border-radius: .75em; background: var(--surface); color: inherit; text-decoration: none; }
.lines strong { min-width: 5em; font-size: 1.375em; color: var(--brand); }
.lines small { display: block; }

@container (max-width: 27em) { .more { position: absolute; clip-path: inset(50%); } .exit ~ * summary, header button { padding-inline: .6em; } }
@container (min-width: 44em) { .told > .choices:not(.several, .commune) { grid-template-columns: 1fr 1fr; } }
@media (min-width: 40rem) and (min-height: 30rem) {
  :not(.page) > .panel { inset: auto 1.25rem 1.25rem auto; width: min(27rem, 100vw - 2.5rem); height: min(46rem, 100dvh - 2.5rem); border: 1px solid var(--line); border-radius: 1.25rem; overflow: hidden; box-shadow: 0 12px 48px #0004; }
}
@media (max-height: 26rem) { .panel { display: block; overflow: auto; } .scroll { overflow: visible; } }
@media (prefers-reduced-motion: no-preference) { .told, .said { animation: appear .2s ease-out; } }
@keyframes appear { from { opacity: 0; transform: translateY(6px); } }
@media print { .launcher, :not(.page) > .panel, header, footer { display: none; } .panel { position: static; } .scroll { overflow: visible; } }
@media (forced-colors: active) { .said, .chip, .launcher, .main { border: 2px solid; } }
`);
