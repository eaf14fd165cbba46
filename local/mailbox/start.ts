import type { IncomingMessage, ServerResponse } from "node:http";
import { assertLocalAllowed } from "../guard";
import { listen } from "../listen";
import { html, sendPage, serveFont } from "../page";
import { sendEmailHtml, sendEmailPage } from "./email-page";
import { readBody, sendJson } from "./http";
import { sendListPage } from "./list-pages";
import { MessageLog } from "./message-log";
import { resendApi } from "./resend-api";
import { TestFailures } from "./test-failures";
import { twilioApi } from "./twilio-api";
import { Webhook, type WebhookTarget } from "./webhook";

/** How the local mailbox is set up. */
export interface MailboxOptions {
  /** 0 takes a free port. */
  port: number;
  dataDir: string;
  resendApiKey: string;
  twilioAccountSid: string;
  twilioAuthToken: string;
  /** Where to tell what became of emails, as Resend does. */
  webhook?: WebhookTarget;
}

/** A running mailbox. */
export interface LocalMailbox {
  /** The base address for Resend, for Twilio's redirecting client, and for a browser. */
  url: string;
  close(): Promise<void>;
}

/** Starts the mailbox that stands for Resend and Twilio, and shows what was sent. */
export async function startMailbox(options: MailboxOptions): Promise<LocalMailbox> {
  assertLocalAllowed("mailbox");
  const log = await MessageLog.open(options.dataDir);
  const failures = new TestFailures();
  const webhook = new Webhook(options.webhook);
  const resend = resendApi({
    apiKey: options.resendApiKey,
    log,
    failures,
    onAccepted: (email) => webhook.tell(email),
  });
  const twilio = twilioApi({
    accountSid: options.twilioAccountSid,
    authToken: options.twilioAuthToken,
    log,
    failures,
  });
  const server = await listen(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (await resend(request, response, pathname)) return;
    if (await twilio(request, response, pathname)) return;
    if (pathname === "/_test/fail") return testFail(failures, request, response);
    if (request.method !== "GET") return notFound(response);
    if (serveFont(request, response)) return;
    const to = searchParams.get("to") ?? "";
    if (pathname === "/") return sendListPage(log, "email", to, response);
    if (pathname === "/sms") return sendListPage(log, "sms", to, response);
    if (pathname === "/api/version") return sendJson(response, 200, { version: log.version });
    if (pathname === "/api/messages") {
      const kind = searchParams.get("kind") ?? undefined;
      return sendJson(response, 200, { messages: log.list({ to, kind }) });
    }
    const [, id = "", part] = /^\/messages\/([^/]+)(\/html)?$/.exec(pathname) ?? [];
    const message = log.find(id);
    if (message?.kind !== "email") return notFound(response);
    if (part) return sendEmailHtml(message, response);
    sendEmailPage(message, searchParams.get("view") === "text", response);
  }, options.port);
  return {
    url: server.url,
    close: async () => {
      webhook.close();
      await server.close();
      await log.close();
    },
  };
}

async function testFail(
  failures: TestFailures,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === "DELETE") {
    failures.clear();
    response.writeHead(204).end();
    return;
  }
  const raw = await readBody(request, 10_000);
  try {
    sendJson(response, 201, failures.ask(JSON.parse(String(raw))));
  } catch (error) {
    sendJson(response, 422, { message: error instanceof Error ? error.message : "Invalid" });
  }
}

function notFound(response: ServerResponse): void {
  const body = html`<h1>There is nothing here</h1><p class="lead"><a href="/">See all emails</a></p>`;
  sendPage(response, { title: "Not found", place: "Mailbox", body }, 404);
}
