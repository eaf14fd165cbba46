import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { EngineAway, reachEngine } from "./reach-engine";

/** Answers with the status that its path names, and never to `/never`. */
const server = http.createServer((request, response) => {
  if (request.url !== "/never") response.writeHead(Number(request.url?.slice(1))).end("{}");
});
let url: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it.each(["/500", "/503", "/429"])("takes %s for an engine that is away", async (path) => {
  await expect(reachEngine(url + path)).rejects.toBeInstanceOf(EngineAway);
});

it.each(["/200", "/400", "/401"])("hands on what %s says of what was sent", async (path) => {
  expect((await reachEngine(url + path)).status).toBe(Number(path.slice(1)));
});

// Red without the limit in reach-engine.ts: this one would never end.
it("waits for seconds, not for ever, and says so in a way that the SDK does not log as our mistake", async () => {
  await expect(reachEngine(`${url}/never`)).rejects.toThrow(/^fetch failed/);
});

it("says the same of nobody there", async () => {
  await expect(reachEngine("http://127.0.0.1:1/e/key")).rejects.toBeInstanceOf(EngineAway);
});
