/** Style of the overview. */
export const STYLE = `
.hero{padding-block:1rem 3rem}
.hero h1{font-size:2.25rem;line-height:2.5rem;letter-spacing:-.03em;max-width:18ch}
.hero .lead{font-size:1.1875rem;line-height:1.75rem;margin-top:1rem}
.go{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1rem;margin-top:1.5rem}
h2{margin-bottom:.75rem}
h2+.lead{margin:-.5rem 0 1rem}
.service{position:relative;display:grid;gap:0 2rem;padding-block:1rem}
.service:hover{background:var(--raised)}
.service a{text-decoration:none}
.service a::after{content:"";position:absolute;inset:0}
.service:hover a{text-decoration:underline}
.two{display:grid;gap:3rem;margin-top:3rem}
.entry{padding-block:.75rem}
.copyable{display:flex;align-items:center;justify-content:space-between;gap:1rem;min-height:2.25rem}
.copyable code{font-size:.9375rem}
.copy{min-height:2.25rem;padding:0 .75rem;margin-right:-.75rem;border:0;border-radius:8px;background:none;color:var(--accent);font-size:.8125rem;font-weight:550;cursor:pointer}
.copy[hidden]{display:none}
.copy:hover{background:var(--sunk)}
@media (min-width:48rem){
.service{grid-template-columns:15rem minmax(0,1fr);padding-inline:.5rem;margin-inline:-.5rem}
.two{grid-template-columns:1fr 1fr;gap:4rem}
}
@media (min-width:64rem){.hero{padding-block:2rem 4rem}.hero h1{font-size:3.5rem;line-height:3.75rem}}
`;

/** Lets the copy buttons work; without a clipboard they stay hidden. */
export const COPY_SCRIPT = `
if (navigator.clipboard) for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    document.getElementById("news").textContent = "Copied " + button.dataset.copy;
    const words = button.firstChild;
    words.data = "Copied";
    setTimeout(() => { words.data = "Copy"; }, 1500);
  });
}
`;
