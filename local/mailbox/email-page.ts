import type { ServerResponse } from "node:http";
import { html, type Markup, sendPage } from "../page";
import { capital, mailboxNav, timeOf } from "./list-pages";
import { codeIn, type Email } from "./message";
import { EMAIL_SCRIPT, EMAIL_STYLE } from "./page-assets";

// Links may open and leave the frame; scripts never run, so sharing the origin only lets the page measure it.
const SANDBOX =
  "allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

/** One email: who, when, and the message as HTML or as text. */
export function sendEmailPage(email: Email, wantsText: boolean, response: ServerResponse): void {
  const showsText = wantsText || email.html === null;
  const code = codeIn(email);
  sendPage(response, {
    title: email.subject,
    place: "Mailbox",
    nav: mailboxNav("email"),
    style: EMAIL_STYLE,
    ...(showsText ? {} : { script: EMAIL_SCRIPT }),
    body: html`
<p class="back"><a href="/">All emails</a></p>
<h1>${email.subject}</h1>
<dl class="facts">
  <dt>To</dt><dd>${email.to.join(", ")}</dd>
  ${email.cc.length ? html`<dt>Cc</dt><dd>${email.cc.join(", ")}</dd>` : ""}
  ${email.bcc.length ? html`<dt>Bcc</dt><dd>${email.bcc.join(", ")}</dd>` : ""}
  <dt>From</dt><dd>${email.from}</dd>
  ${email.replyTo.length ? html`<dt>Reply to</dt><dd>${email.replyTo.join(", ")}</dd>` : ""}
  <dt>Sent</dt><dd class="num">${timeOf(email.at)}</dd>
  ${email.status === "delivered" ? "" : html`<dt>State</dt><dd><span class="badge danger">${capital(email.status)}</span></dd>`}
  ${code ? html`<dt>Code</dt><dd class="code">${code}</dd>` : ""}
  ${email.attachments.length ? html`<dt>Attached</dt><dd>${email.attachments.map((file) => file.filename).join(", ")}</dd>` : ""}
</dl>
<nav class="views" aria-label="Form of the message">
  ${email.html === null ? "" : viewLink("HTML", `/messages/${email.id}`, !showsText)}
  ${email.text === null ? "" : viewLink("Text", `/messages/${email.id}?view=text`, showsText)}
</nav>
${
  showsText
    ? html`<pre class="panel plain" tabindex="0">${linked(email.text ?? "")}</pre>`
    : html`<iframe id="message" title="The message" sandbox="${SANDBOX}" src="/messages/${email.id}/html"></iframe>`
}`,
  });
}

/** The email's own HTML, for the frame; its links open outside of it. */
export function sendEmailHtml(email: Email, response: ServerResponse): void {
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "content-security-policy":
      "default-src 'none'; img-src http: https: data:; font-src http: https: data:; " +
      `style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox ${SANDBOX}`,
  });
  const base = '<base target="_blank">';
  const source = email.html ?? "";
  response.end(/<head[^>]*>/i.test(source) ? source.replace(/<head[^>]*>/i, `$&${base}`) : base + source);
}

function viewLink(label: string, href: string, isCurrent: boolean): Markup {
  return isCurrent
    ? html`<a href="${href}" aria-current="page">${label}</a>`
    : html`<a href="${href}">${label}</a>`;
}

function linked(text: string): Markup[] {
  // Split by a capturing group: every second part is an address.
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));
}
