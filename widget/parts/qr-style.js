// The look of a code and its square.

export const style = new CSSStyleSheet();
style.replaceSync(`
.handoff { padding: 1.25em; border: 1px solid var(--line); border-radius: 1.1em; background: var(--surface); }
.code { padding: .35em; border-radius: .4em; background: var(--tint); font: 700 2.1em/1.2 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; letter-spacing: .15em; text-align: center; }
.qr { width: 10em; margin: auto; border-radius: .5em; }
@container (min-width: 40em) {
  .handoff { grid-template-columns: minmax(0, 1fr) auto; column-gap: 1.5em; align-content: start; }
  .qr { grid-area: 1 / 2 / span 3; }
}
@media (forced-colors: active) { .code { border: 2px solid; } .qr { forced-color-adjust: none; } }
`);
