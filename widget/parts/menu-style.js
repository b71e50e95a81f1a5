// The look of the menu and of the question before erasing.

export const style = new CSSStyleSheet();
style.replaceSync(`
.options { position: absolute; right: 0; z-index: 2; display: grid; width: max-content; max-width: 80cqw; max-height: calc(100dvh - 5rem); overflow-y: auto; padding: .375em; border: 1px solid var(--line); border-radius: .75em; background: var(--surface); box-shadow: 0 8px 24px #0004; }
.options button { border-color: transparent; text-align: left; white-space: normal; }
[aria-pressed=true]::after { content: " ✓" / ""; color: var(--brand); font-weight: 700; }
.sure { width: min(26em, calc(100vw - 2rem)); margin: auto; padding: 1.25em; border: 1px solid var(--line); border-radius: 1.1em; background: var(--surface); color: inherit; }
.sure > * + * { margin-top: .75em; }
.sure::backdrop { background: #0008; }
`);
