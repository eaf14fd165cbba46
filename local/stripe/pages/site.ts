import type { IncomingMessage, ServerResponse } from "node:http";
import type { Double } from "../double";
import { readBody, readFields } from "../request";
import { accountPage, accountsPage } from "./accounts";
import { decideDispute, disputesPage } from "./disputes";
import { eventPage, eventsPage, resendEvent } from "./events";
import { onboardingPage } from "./onboarding";
import { overviewPage } from "./overview";
import { payPage } from "./pay";
import { paymentPage, paymentsPage } from "./payments";
import { refundsPage } from "./refunds";
import { threeDSecurePage } from "./three-d-secure";
import { transferPage, transfersPage } from "./transfers";
import { notFound, type Visit } from "./visit";

/** Answers a visit. */
type PageHandler = (visit: Visit) => Promise<void>;

const PAGES: Record<string, PageHandler> = {
  "GET /": overviewPage,
  "GET /payments": paymentsPage,
  "GET /payments/*": paymentPage,
  "GET /transfers": transfersPage,
  "GET /transfers/*": transferPage,
  "GET /refunds": refundsPage,
  "GET /disputes": disputesPage,
  "POST /disputes/*": decideDispute,
  "GET /accounts": accountsPage,
  "GET /accounts/*": accountPage,
  "GET /events": eventsPage,
  "GET /events/*": eventPage,
  "POST /events/*": resendEvent,
  "GET /c/pay/*": payPage,
  "POST /c/pay/*": payPage,
  "GET /3ds/*": threeDSecurePage,
  "POST /3ds/*": threeDSecurePage,
  "GET /onboarding/*": onboardingPage,
  "POST /onboarding/*": onboardingPage,
};

/** Finds and answers the hosted pages and the dashboard. */
export async function answerPage(
  double: Double,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const method = request.method === "POST" ? "POST" : "GET";
  const exact = PAGES[`${method} ${url.pathname}`];
  const cut = url.pathname.lastIndexOf("/");
  const handler = exact ?? PAGES[`${method} ${url.pathname.slice(0, cut)}/*`];
  if (!handler) return notFound(response);
  // A page of another site must not press buttons here.
  if (
    method === "POST" &&
    ["cross-site", "same-site"].includes(String(request.headers["sec-fetch-site"] ?? ""))
  ) {
    response.writeHead(403).end("Forms are accepted from this server's own pages only.\n");
    return;
  }
  const id = exact ? "" : decodeURIComponent(url.pathname.slice(cut + 1));
  const fields = readFields(method === "POST" ? await readBody(request) : url.search.slice(1));
  await handler({ double, method, id, fields, response });
}
