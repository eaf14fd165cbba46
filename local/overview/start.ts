import { assertLocalAllowed } from "../guard";
import { listen } from "../listen";
import { html, type Markup, raw, sendPage, serveFont } from "../page";
import { COPY_SCRIPT, STYLE } from "./page-assets";

/** What the overview page shows. */
export interface OverviewOptions {
  /** 0 takes a free port. */
  port: number;
  /** The first link is the app itself. */
  links: readonly { title: string; url: string; what: string }[];
  accounts: readonly { who: string; email: string; password: string }[];
  /** Numbers to type on the pay page; Stripe's documented ones when absent. */
  stripeCards?: readonly { number: string; what: string }[];
}

/** A running overview page. */
export interface LocalOverview {
  url: string;
  close(): Promise<void>;
}

const CARDS = [
  { number: "4242 4242 4242 4242", what: "Pays" },
  { number: "4000 0025 0000 3155", what: "Asks for 3-D Secure, then pays" },
  { number: "4000 0000 0000 9995", what: "Refused: not enough money" },
  { number: "4000 0000 0000 0002", what: "Refused: declined" },
  { number: "4000 0000 0000 0259", what: "Pays, then disputed by the bank" },
];

/** Starts the one page that leads to the app and to everything that stands in for a service. */
export async function startOverview(options: OverviewOptions): Promise<LocalOverview> {
  assertLocalAllowed("overview");
  const { url, close } = await listen((request, response) => {
    if (serveFont(request, response)) return;
    if (request.method !== "GET" || request.url !== "/") {
      const body = html`<h1>There is nothing here</h1><p class="lead"><a href="/">To the overview</a></p>`;
      return sendPage(response, { title: "Not found", body }, 404);
    }
    sendPage(response, {
      title: "Overview",
      place: "On this machine",
      style: STYLE,
      script: COPY_SCRIPT,
      body: overview(options),
    });
  }, options.port);
  return { url, close };
}

function overview({ links, accounts, stripeCards = CARDS }: OverviewOptions): Markup {
  const [app, ...services] = links;
  return html`
<section class="hero">
  <h1>Everything runs on this machine</h1>
  <p class="lead">The shop is real; the services around it are played by small local servers. No email leaves, no money moves.</p>
  ${app ? html`<p class="go"><a class="btn pri" href="${app.url}">Open ${app.title}</a> <span class="xs muted">${app.what}</span></p>` : ""}
</section>
<section aria-labelledby="services">
  <h2 id="services">Behind the shop</h2>
  <ul class="rows services">${services.map(serviceRow)}</ul>
</section>
<div class="two">
<section aria-labelledby="accounts">
  <h2 id="accounts">Ready accounts</h2>
  <p class="lead">Sign in with one of these, or sign up and take the code from the mailbox.</p>
  <ul class="rows">${accounts.map(accountRow)}</ul>
</section>
<section aria-labelledby="cards">
  <h2 id="cards">Cards to pay with</h2>
  <p class="lead">Any date in the future and any three digits go with them.</p>
  <ul class="rows">${stripeCards.map(cardRow)}</ul>
</section>
</div>
<p class="sr" role="status" id="news"></p>`;
}

function serviceRow(link: OverviewOptions["links"][number]): Markup {
  return html`<li class="service"><p class="strong"><a href="${link.url}">${link.title}</a></p><p class="muted">${link.what}</p></li>`;
}

function accountRow(account: OverviewOptions["accounts"][number]): Markup {
  return html`<li class="entry">
  <p class="xs muted">${account.who}</p>
  ${copyable(account.email, "email")}
  ${copyable(account.password, "password")}
</li>`;
}

function cardRow(card: { number: string; what: string }): Markup {
  return html`<li class="entry"><p class="xs muted">${card.what}</p>${copyable(card.number, "card number")}</li>`;
}

function copyable(text: string, what: string): Markup {
  return html`<p class="copyable"><code>${text}</code><button type="button" class="copy" data-copy="${text}"${raw(" hidden")}>Copy<span class="sr"> the ${what} ${text}</span></button></p>`;
}
