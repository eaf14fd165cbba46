const CODE_STYLE = `
.code{font-weight:600;font-size:1.1875rem;line-height:1.75rem;letter-spacing:.08em;font-variant-numeric:tabular-nums lining-nums;color:var(--accent)}
`;

/** Style of the lists. */
export const LIST_STYLE = `${CODE_STYLE}
.filter{display:flex;align-items:end;gap:.5rem;width:100%}
.filter .field{flex:1}
.message{position:relative;display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.25rem 1rem;align-items:baseline;padding-block:1rem}
.message:hover{background:var(--raised)}
.who{font-size:.8125rem;line-height:1.25rem;color:var(--ink-2);overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.when{text-align:right;white-space:nowrap}
.what{min-width:0}
.message:not(:has(.code,.badge)) .what{grid-column:1/-1}
.message .code,.message .badge{text-align:right}
.message .badge{grid-column:2}
.subject{font-weight:550;overflow-wrap:anywhere}
.subject a{text-decoration:none}
.subject a::after{content:"";position:absolute;inset:0}
.subject a:focus-visible{outline:0}
.message:has(.subject a:focus-visible){outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
.snippet{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.sms{white-space:pre-wrap;overflow-wrap:anywhere}
@media (min-width:48rem){
.filter{width:24rem}
.message{grid-template-columns:15rem minmax(0,1fr) auto auto;padding-inline:.5rem;margin-inline:-.5rem}
.who{order:1;font-size:.9375rem;line-height:1.5rem}.what{order:2}.message .badge{order:3;grid-column:auto}.message .code{order:3}.when{order:4;min-width:5rem}
.message:not(:has(.code,.badge)) .what{grid-column:2/4}
}
`;

/** Style of one email. */
export const EMAIL_STYLE = `${CODE_STYLE}
.back{margin-bottom:1rem;font-size:.8125rem}
.facts{margin-block:1rem 1.5rem}
.views{display:flex;gap:1.5rem;border-bottom:1px solid var(--line);margin-bottom:1.5rem}
.views a{display:flex;align-items:center;min-height:2.75rem;color:var(--ink-2);text-decoration:none;margin-bottom:-1px}
.views a[aria-current]{color:var(--ink);font-weight:550;border-bottom:2px solid var(--accent)}
iframe{display:block;width:100%;min-height:16rem;border:1px solid var(--line);border-radius:12px;background:#fff;color-scheme:light}
.plain{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;max-width:44rem}
`;

/** Looks for new messages every two seconds and swaps the list without moving the reader. */
export const LIST_SCRIPT = `
const list = () => document.getElementById("list");
async function look() {
  if (!document.hidden) {
    const { version } = await (await fetch("/api/version")).json();
    if (version !== list().dataset.version) {
      const text = await (await fetch(location.href)).text();
      const fresh = new DOMParser().parseFromString(text, "text/html").getElementById("list");
      const had = list().querySelectorAll(".message").length;
      const has = fresh.querySelectorAll(".message").length;
      const href = list().contains(document.activeElement) && document.activeElement.getAttribute("href");
      list().replaceWith(fresh);
      if (href) [...fresh.querySelectorAll("a")].find((link) => link.getAttribute("href") === href)?.focus();
      if (has > had) document.getElementById("news").textContent = has - had === 1 ? "1 new message" : has - had + " new messages";
    }
  }
}
setInterval(() => look().catch(() => {}), 2000);
document.addEventListener("visibilitychange", () => look().catch(() => {}));
`;

/** Makes the frame as high as its message. */
export const EMAIL_SCRIPT = `
const frame = document.getElementById("message");
const fit = () => { const page = frame.contentDocument?.documentElement; if (page) frame.style.height = page.scrollHeight + 2 + "px"; };
frame.addEventListener("load", fit);
addEventListener("resize", fit);
fit();
`;
