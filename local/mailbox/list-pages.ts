import type { ServerResponse } from "node:http";
import { html, type Markup, sendPage } from "../page";
import { codeIn, type Email, type Message, type Sms } from "./message";
import type { MessageLog } from "./message-log";
import { LIST_SCRIPT, LIST_STYLE } from "./page-assets";

const SHOWN = 200;

/** The links at the top of every mailbox page. */
export function mailboxNav(current: "email" | "sms") {
  return [
    { label: "Emails", href: "/", current: current === "email" },
    { label: "Text messages", href: "/sms", current: current === "sms" },
  ];
}

/** The list of emails or of text messages, newest first. */
export function sendListPage(
  log: MessageLog,
  kind: Message["kind"],
  to: string,
  response: ServerResponse,
): void {
  const found = log.list({ kind, to });
  const everyone = new Set(log.list({ kind }).flatMap((message) => message.to));
  const words = WORDS[kind];
  sendPage(response, {
    title: words.title,
    place: "Mailbox",
    nav: mailboxNav(kind),
    style: LIST_STYLE,
    script: LIST_SCRIPT,
    body: html`
<div class="head">
  <div>
    <h1>${words.title}</h1>
    <p class="lead">${words.lead}</p>
  </div>
  <form class="filter" method="get" role="search">
    <div class="field">
      <label for="to">${words.filter}</label>
      <input id="to" name="to" value="${to}" list="everyone" autocomplete="off" spellcheck="false">
      <datalist id="everyone">${[...everyone].slice(0, SHOWN).map((name) => html`<option value="${name}"></option>`)}</datalist>
    </div>
    <button class="btn">Filter</button>
  </form>
</div>
<p class="sr" role="status" id="news"></p>
<div id="list" data-version="${log.version}">
${found.length === 0 ? emptyState(to, words) : html`<ul class="rows">${found.slice(0, SHOWN).map(row)}</ul>`}
${found.length > SHOWN ? html`<p class="lead">The newest ${SHOWN} of ${found.length} are shown. Filter to see older ones.</p>` : ""}
</div>`,
  });
}

const WORDS = {
  email: {
    title: "Emails",
    lead: "Every email of this shop ends here instead of in a real inbox. New ones appear by themselves.",
    filter: "To",
    none: "No emails yet",
    hint: "Sign up in the app, and the code to type in appears here.",
  },
  sms: {
    title: "Text messages",
    lead: "Every text message of this shop ends here instead of on a real phone. New ones appear by themselves.",
    filter: "To number",
    none: "No text messages yet",
    hint: "Add a phone number in the app, and the code to type in appears here.",
  },
};

function emptyState(to: string, words: { none: string; hint: string }): Markup {
  if (to === "")
    return html`<div class="empty"><h2>${words.none}</h2><p class="lead">${words.hint}</p></div>`;
  return html`<div class="empty"><h2>Nothing for ‘${to}’</h2><p class="lead"><a href="?">Show everything</a></p></div>`;
}

function row(message: Message): Markup {
  return message.kind === "email" ? emailRow(message) : smsRow(message);
}

function emailRow(email: Email): Markup {
  return html`<li class="message">
  <p class="who">${email.to.join(", ")}</p>
  <p class="when xs quiet num">${timeOf(email.at)}</p>
  <div class="what">
    <p class="subject"><a href="/messages/${email.id}">${email.subject}</a></p>
    <p class="snippet muted">${snippet(email.text ?? "")}</p>
  </div>
  ${codeBadge(email)}${email.status === "delivered" ? "" : html`<p class="badge danger">${capital(email.status)}</p>`}
</li>`;
}

function smsRow(sms: Sms): Markup {
  return html`<li class="message">
  <p class="who num">${sms.to}</p>
  <p class="when xs quiet num">${timeOf(sms.at)}</p>
  <div class="what"><p class="sms">${sms.body}</p></div>
  ${codeBadge(sms)}${sms.status === "delivered" ? "" : html`<p class="badge danger">${capital(sms.status)}</p>`}
</li>`;
}

function codeBadge(message: Message): Markup | "" {
  const code = codeIn(message);
  return code ? html`<p class="code"><span class="sr">Code </span>${code}</p>` : "";
}

/** A moment in the words and zone of this machine, where its reader sits too. */
export function timeOf(at: string): Markup {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  const time = date.toLocaleTimeString("en-GB");
  const day = date.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
  return html`<time datetime="${at}">${isToday ? time : `${day}, ${time}`}</time>`;
}

function snippet(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, 160);
}

/** The word with a capital letter. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
