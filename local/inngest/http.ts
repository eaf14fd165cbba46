import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Apps } from "./apps";
import { Refused } from "./config";
import type { Engine } from "./engine";
import type { TestHooks } from "./hooks";
import { BadEvent, ingest } from "./ingest";
import { runPage, runsPage } from "./page";
import { isObject, type Json } from "./protocol";
import { findRun, listRuns, type RunFilter } from "./read";
import { isSignedIn } from "./sync";

const MOST_BYTES = 8 * 1024 * 1024;
const IDLE_TIMEOUT_MS = 30_000;

interface Door {
  engine: Engine;
  apps: Apps;
  signingKey: string;
  eventKey: string;
  hooks: TestHooks | null;
}

type Reply = { status: number; json: unknown } | { status: number; html: string };

/** Answers every request to the executor: the SDK's, people's, and those of tests. */
export function requestHandler(door: Door): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  return async (req, res) => {
    const reply = await answer(door, req).catch((error: unknown): Reply => {
      if (error instanceof BadEvent || error instanceof SyntaxError) return failure(400, error.message);
      door.engine.log(`http  ${req.method} ${req.url}: ${String(error)}`);
      return failure(500, "The executor could not do that; its log says why.");
    });
    if (res.destroyed) return;
    const isPage = "html" in reply;
    res.writeHead(reply.status, {
      "content-type": isPage ? "text/html; charset=utf-8" : "application/json",
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    });
    res.end(isPage ? reply.html : JSON.stringify(reply.json));
  };
}

async function answer(door: Door, req: IncomingMessage): Promise<Reply> {
  // A page elsewhere must not make this browser press buttons here. Programs do not send the header.
  if (req.method !== "GET" && !["same-origin", undefined].includes(req.headers["sec-fetch-site"] as string)) {
    return failure(403, "Another site sent this request.");
  }
  const url = new URL(req.url ?? "/", "http://local");
  const [, first = "", second = ""] = url.pathname.split("/");
  switch (`${req.method} /${first}`) {
    case "GET /":
      return { status: 200, html: await overview(door, url) };
    case "GET /health":
      return { status: 200, json: { status: 200, message: "OK" } };
    case "GET /runs":
      return showRun(door, second);
    case "GET /api":
      return second === "runs" ? apiRuns(door, url) : failure(404, "not found");
    case "POST /e":
      return takeEvents(door, req, decodeURIComponent(second));
    case "POST /fn":
    case "PUT /fn":
      return second === "register" ? register(door, req) : failure(404, "not found");
    case "POST /sync":
      return syncNow(door);
    case "GET /_test":
    case "POST /_test":
      return door.hooks ? testHook(door.hooks, second, url, await readJson(req)) : failure(404, "not found");
    default:
      return failure(404, "not found");
  }
}

function failure(status: number, error: string): Reply {
  return { status, json: { status, error } };
}

async function takeEvents(door: Door, req: IncomingMessage, key: string): Promise<Reply> {
  if (!sameText(key, door.eventKey)) return failure(401, "Event key not found");
  const seed = req.headers["x-inngest-event-id-seed"];
  const ids = await ingest(door.engine, await readJson(req), typeof seed === "string" ? seed : undefined);
  return { status: 200, json: { ids, status: 200 } };
}

async function register(door: Door, req: IncomingMessage): Promise<Reply> {
  const body = await readJson(req);
  if (!isSignedIn(req.headers.authorization, door.signingKey))
    return failure(401, "The signing key is wrong.");
  return synced(door.apps.register(body));
}

function syncNow(door: Door): Promise<Reply> {
  return synced(door.apps.once());
}

async function synced(attempt: Promise<unknown>): Promise<Reply> {
  try {
    await attempt;
    return { status: 200, json: { status: 200, modified: true } };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failure(error instanceof Refused ? 400 : 502, message);
  }
}

function filterOf(url: URL): RunFilter {
  const limit = Number(url.searchParams.get("limit"));
  return {
    function: url.searchParams.get("function") ?? undefined,
    status: url.searchParams.get("status") ?? undefined,
    limit: Number.isInteger(limit) && limit > 0 ? limit : undefined,
  };
}

async function apiRuns(door: Door, url: URL): Promise<Reply> {
  return { status: 200, json: { runs: await listRuns(door.engine.pool, filterOf(url)) } };
}

async function overview(door: Door, url: URL): Promise<string> {
  const { engine, apps } = door;
  return runsPage({
    runs: await listRuns(engine.pool, filterOf(url)),
    functions: [...engine.functions.keys()],
    filter: filterOf(url),
    fault: apps.fault,
    now: engine.clock.date(),
    offsetMs: engine.clock.offsetMs,
  });
}

async function showRun(door: Door, id: string): Promise<Reply> {
  const run = await findRun(door.engine.pool, id);
  if (!run) return failure(404, "no such run");
  return { status: 200, html: runPage(run, door.engine.clock.date()) };
}

async function testHook(hooks: TestHooks, name: string, url: URL, body: Json): Promise<Reply> {
  const input = isObject(body) ? body : {};
  const timeoutMs = Number(url.searchParams.get("timeoutMs")) || IDLE_TIMEOUT_MS;
  const waited = ({ idle, stopped }: { idle: boolean; stopped: boolean }): Reply => ({
    status: idle ? 200 : 504,
    json: { idle, stopped },
  });
  switch (name) {
    case "idle":
      return waited(await hooks.idle(timeoutMs));
    case "advance":
      return waited(await hooks.advance(wholeNumber(input.ms, "ms"), timeoutMs));
    case "clock":
      await hooks.setOffset(wholeNumber(input.offsetMs, "offsetMs"));
      break;
    case "stop-after": {
      const functionId = typeof input.functionId === "string" ? input.functionId : undefined;
      await hooks.stopAfter(wholeNumber(input.step, "step"), functionId);
      break;
    }
    case "resume":
      await hooks.resume();
      break;
    default:
      return failure(404, "not found");
  }
  return { status: 200, json: { ok: true } };
}

function wholeNumber(value: Json | undefined, name: string): number {
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  throw new SyntaxError(`"${name}" must be a whole number`);
}

async function readJson(req: IncomingMessage): Promise<Json> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of req as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new BadEvent(`the request is larger than ${MOST_BYTES} bytes`);
    parts.push(part);
  }
  return bytes === 0 ? null : (JSON.parse(Buffer.concat(parts).toString("utf8")) as Json);
}

function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
