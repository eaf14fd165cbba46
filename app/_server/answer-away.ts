import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import { type IncomingMessage, ServerResponse } from "node:http";
import { DEFAULT_LOCALE, isLocale, localeOfPath } from "@/lib/kernel/locale";
import { awayPage } from "./away-page";
import { RETRY_AFTER_SECONDS } from "./problem";

type Answering = { readonly request: IncomingMessage; readonly response: ServerResponse };

const answering = new AsyncLocalStorage<Answering>();
/** Who waits for a public page, by its path. */
const waiting = new Map<string, Set<Answering>>();
/** Public pages that could not be made just now. */
const away = new Set<string>();
/** How long the making of such a page may still go on and take in more who ask for it, in milliseconds. */
const MAKING_MS = 1000;

/** Lets `answerAway` know which answers an error belongs to. Called once, before the first request. */
export function watchAnswers(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as Answering;
    const one = { request, response };
    answering.enterWith(one);
    const path = pathOf(one);
    if (!localeOfPath(path)) return;
    wait(path, one);
    if (away.has(path)) answerOnceNumbered(one);
  });
}

function wait(path: string, one: Answering): void {
  const all = waiting.get(path) ?? new Set();
  waiting.set(path, all.add(one));
  one.response.once("close", () => {
    all.delete(one);
    if (all.size === 0 && waiting.get(path) === all) waiting.delete(path);
  });
}

/** Whoever joins a making that has failed already is told of no error: they are answered once the proxy has seen them. */
function answerOnceNumbered(one: Answering): void {
  const timer = setInterval(() => {
    if (!one.response.headersSent && !one.response.hasHeader("x-request-id")) return;
    clearInterval(timer);
    answer(one);
  }, 1);
  one.response.once("close", () => clearInterval(timer));
}

/**
 * Next answers 500 to whatever a page throws and leaves the words to a script. What was foreseen to be away for a
 * while is a 503 that says when to come back (docs/decisions/0026). Next makes a public page once for all who ask for
 * it meanwhile, and tells of its error once: all of them are answered.
 */
export function answerAway(error: unknown): void {
  const asked = answering.getStore();
  if (!asked || !isUnavailable(error)) return;
  const path = pathOf(asked);
  if (localeOfPath(path)) {
    away.add(path);
    setTimeout(() => away.delete(path), MAKING_MS).unref();
  }
  for (const one of new Set([asked, ...(waiting.get(path) ?? [])])) answer(one);
}

/**
 * Requests of Next's own client keep its answer: the page that they are for shows it (components/shell/broken-page.tsx).
 */
function answer({ request, response }: Answering): void {
  if (response.headersSent) return;
  if (request.headers.rsc !== undefined || request.headers["next-action"] !== undefined) return;
  const locale = request.headers["x-locale"];
  const id = response.getHeader("x-request-id");
  for (const name of ["content-encoding", "content-length", "etag", "link", "x-nextjs-cache"])
    response.removeHeader(name);
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("cache-control", "private, no-store");
  response.setHeader("retry-after", String(RETRY_AFTER_SECONDS));
  // The node's own methods: what compresses answers has put itself in front of the response's.
  const { writeHead, end } = ServerResponse.prototype;
  writeHead.call(response, 503);
  const page = awayPage(isLocale(locale) ? locale : DEFAULT_LOCALE, String(id ?? ""));
  end.call(response, request.method === "HEAD" ? "" : page, "utf8");
  silence(response);
}

function pathOf({ request }: Answering): string {
  return (request.url ?? "").split("?", 1)[0] ?? "";
}

/** Not `instanceof`: the page's bundle has a class of its own. */
function isUnavailable(error: unknown): boolean {
  return (error as { kind?: unknown } | null)?.kind === "unavailable";
}

/** What is still rendered for this request goes nowhere. */
function silence(response: ServerResponse): void {
  const nothing = { value: () => response, configurable: true };
  const taken = { value: () => true, configurable: true };
  Object.defineProperties(response, {
    ...Object.fromEntries(
      ["writeHead", "setHeader", "appendHeader", "removeHeader", "end"].map((name) => [name, nothing]),
    ),
    write: taken,
    flushHeaders: taken,
  });
}
