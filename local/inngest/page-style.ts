/** The look of the runs page: paper and bottle green, light and dark, no file besides the page. */
export const STYLE = `
:root { color-scheme: light dark;
  --paper: light-dark(#f8f5ef, #181512); --raised: light-dark(#fffdf9, #221e1a);
  --ink: light-dark(#1b1815, #f2ede4); --ink-2: light-dark(#6c635a, #9c9286);
  --line: light-dark(#e3dcd0, #342f29); --accent: light-dark(#1d4a3a, #9ccbb2);
  --accent-soft: light-dark(#e3eae1, #1e2c25); --danger: light-dark(#9a2f1d, #f2a08c);
  --danger-soft: light-dark(#f6e4de, #34201b); --warn: light-dark(#754c00, #e4ba6a);
  --warn-soft: light-dark(#f5e9cf, #302613); }
* { box-sizing: border-box; margin: 0; }
body { background: var(--paper); color: var(--ink); font: 15px/1.6 ui-sans-serif, system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 3rem 1.5rem 6rem; }
header { margin-bottom: 1.5rem; } header p, .meta, .empty { color: var(--ink-2); }
h1 { font-size: 1.75rem; font-weight: 550; letter-spacing: -.02em; line-height: 1.3; }
h2 { font-size: 1rem; font-weight: 550; margin: 2rem 0 .5rem; }
a { color: var(--accent); font-weight: 550; text-underline-offset: 3px; }
a:focus-visible, select:focus-visible, button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
ol { list-style: none; padding: 0; }
form { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; margin: 1.5rem 0; }
select, button { font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--ink-2);
  border-radius: .5rem; padding: .35rem .75rem; }
.runs > li { border-top: 1px solid var(--line); padding: 1rem 0; }
.line { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; }
.line time { margin-left: auto; font-variant-numeric: tabular-nums; }
.steps { margin-top: .5rem; padding-left: 1rem; border-left: 2px solid var(--line); font-size: .875rem; }
.steps li { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; padding: .15rem 0; }
.steps pre { flex-basis: 100%; } .next { color: var(--ink-2); }
.badge { font-size: .8125rem; line-height: 1.25rem; padding: 0 .5rem; border-radius: 999px;
  background: var(--warn-soft); color: var(--warn); }
.badge.completed { background: var(--accent-soft); color: var(--accent); }
.badge.failed { background: var(--danger-soft); color: var(--danger); }
.badge.cancelled, .badge.queued { background: var(--line); color: var(--ink); }
.bad { color: var(--danger); overflow-wrap: anywhere; }
.note { background: var(--warn-soft); color: var(--warn); border-radius: .75rem; padding: .75rem 1rem; margin-bottom: 1rem; }
.note.bad { background: var(--danger-soft); color: var(--danger); }
pre { background: var(--raised); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; overflow: auto;
  font: 13px/1.5 ui-monospace, monospace; }
`;
