import http from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { metrics } from "@/lib/platform/metrics/metrics";
import { watchRequests } from "./watch-requests";

async function counted(): Promise<Record<string, number>> {
  const { values } = await metrics().requestSeconds.get();
  const counts = values.filter(({ metricName }) => metricName?.endsWith("_count"));
  return Object.fromEntries(
    counts.map(({ labels, value }) => [`${labels.method} ${labels.route} ${labels.status}`, value]),
  );
}

it("sees every request with its status, and one whose asker has gone away", async () => {
  const watch = watchRequests(() => "/it");
  let atSlow: (() => void) | undefined;
  const slowBegun = new Promise<void>((resolve) => {
    atSlow = resolve;
  });
  const closed: Promise<unknown>[] = [];
  const server = http.createServer((req, res) => {
    closed.push(new Promise((resolve) => res.once("close", () => setImmediate(resolve))));
    if (req.url === "/slow") return atSlow?.();
    res.statusCode = req.url === "/none" ? 404 : 200;
    res.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await fetch(url);
  await fetch(`${url}/none`);
  await fetch(url, { method: "PROPFIND" });
  const asker = new AbortController();
  const slow = fetch(`${url}/slow`, { signal: asker.signal }).catch(() => "gone");
  await slowBegun;
  expect(watch.inFlight()).toBe(1);
  asker.abort();
  await slow;
  await Promise.all(closed);
  expect(watch.inFlight()).toBe(0);
  expect([...watch.servers]).toEqual([server]);
  expect(await counted()).toEqual({
    "GET /it 2xx": 1,
    "GET /it 4xx": 1,
    "other /it 2xx": 1,
    "GET /it aborted": 1,
  });
  server.close();
  server.closeAllConnections();
});
