import type { IncomingMessage, ServerResponse } from "node:http";
import type { Hub } from "./hub";
import { readObject } from "./read-object";
import { assertSigned } from "./rest-auth";
import { describeChannel, listChannels, listUsers } from "./rest-channels";
import { RestError } from "./rest-error";
import { triggerBatch, triggerEvent } from "./rest-events";
import type { AppKeys } from "./settings";

/** Ten events of 10 KB each, escaped. */
const MAX_BODY_BYTES = 512 * 1024;
type Json = Record<string, unknown>;

/** Answers Pusher's HTTP API below `/apps/`; says whether the request was one for it. */
export async function serveRest(
  hub: Hub,
  keys: AppKeys,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { pathname, searchParams: query } = new URL(request.url ?? "/", "http://localhost");
  const [, appId, path = ""] = /^\/apps\/([^/]+)\/(.+)$/.exec(pathname) ?? [];
  if (appId === undefined) return false;
  const method = request.method ?? "GET";
  try {
    const body = await readBody(request);
    assertSigned(keys, { method, pathname, query, body });
    if (appId !== keys.appId) throw new RestError(404, `Could not find app by id ${appId}`);
    const answer = answerTo(hub, `${method} ${path}`, query, body);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  } catch (error) {
    if (!(error instanceof RestError)) throw error;
    response.writeHead(error.status, { "content-type": "text/plain" }).end(`${error.message}\n`);
  }
  return true;
}

function answerTo(hub: Hub, route: string, query: URLSearchParams, body: Buffer): Json {
  if (route === "POST events") return triggerEvent(hub, readJson(body));
  if (route === "POST batch_events") return triggerBatch(hub, readJson(body));
  if (route === "GET channels") return listChannels(hub, query);
  const [, channel, users] = /^GET channels\/([^/]+)(\/users)?$/.exec(route) ?? [];
  if (channel !== undefined) {
    const name = decodeURIComponent(channel);
    return users ? listUsers(hub, name) : describeChannel(hub, name, query);
  }
  const [, user] = /^POST users\/([^/]+)\/terminate_connections$/.exec(route) ?? [];
  if (user === undefined) throw new RestError(404, "There is no such resource");
  for (const connection of hub.connectionsOf(decodeURIComponent(user)))
    connection.hangUp(4009, "Connection terminated by the app");
  return {};
}

function readJson(body: Buffer): Json {
  const json = readObject(String(body));
  if (!json) throw new RestError(400, "Expected the body to be a JSON object");
  return json;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    size += piece.length;
    if (size <= MAX_BODY_BYTES) pieces.push(piece);
  }
  if (size > MAX_BODY_BYTES) throw new RestError(413, "The body is too large");
  return Buffer.concat(pieces);
}
