/** Style of the page. */
export const STYLE = `
section{margin-top:2.5rem}
section:first-child{margin-top:0}
h2{margin-bottom:.75rem}
.row{display:grid;gap:.125rem 2rem;padding-block:.75rem}
.none{padding-block:.75rem;border-block:1px solid var(--line)}
@media (min-width:48rem){.row{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
`;

/** Looks every two seconds whether anything changed, and swaps what did without moving the reader. */
export const SCRIPT = `
const now = () => document.getElementById("now");
async function look() {
  if (document.hidden) return;
  const { version } = await (await fetch("/api/version")).json();
  if (String(version) === now().dataset.version) return;
  const text = await (await fetch("/")).text();
  now().replaceWith(new DOMParser().parseFromString(text, "text/html").getElementById("now"));
}
setInterval(() => look().catch(() => {}), 2000);
document.addEventListener("visibilitychange", () => look().catch(() => {}));
`;
