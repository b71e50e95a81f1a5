// The look of what more than a tap answers.

export const style = new CSSStyleSheet();
style.replaceSync(`
.correct { display: grid; gap: .5em; margin-bottom: .75em; padding: .75em; border: 1px solid var(--line); border-radius: 1em; background: var(--surface); }
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
`);
