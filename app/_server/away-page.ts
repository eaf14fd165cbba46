import { wordsFor } from "@/components/words";
import type { Locale } from "@/lib/kernel/locale";

/** The colours of globals.css: this page must not need another request. */
const STYLE = `
:root{color-scheme:light dark}
body{margin:0;background:light-dark(#f8f5ef,#181512);color:light-dark(#1b1815,#f2ede4);font:1rem/1.5 system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:20vh 1.5rem 4rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 1rem}
p{margin:0 0 1.5rem}
small{color:light-dark(#6c635a,#9c9286)}
a{color:light-dark(#1d4a3a,#9ccbb2);font-weight:600}`;

/** What a person reads when a page cannot be made for now: whole in itself, without script, database or anyone else. */
export function awayPage(locale: Locale, requestId: string): string {
  const t = wordsFor(locale, "errors");
  const u = wordsFor(locale, "ui");
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${t("awayTitle")} · ResaleHub</title><style>${STYLE}</style></head>
<body><main><h1>${t("awayTitle")}</h1><p>${t("awayLead")}</p><p><a href="">${u("tryAgain")}</a></p><small>${u("requestId", { id: requestId })}</small></main></body>
</html>`;
}
