import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareAnswers } from "../bench/compare";
import { asksOf, browse, search } from "../bench/requests";
import { type Bench, measure, QUICK, startBench } from "../bench/run-bench";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench(QUICK);
});
afterAll(async () => {
  const errors = bench?.app.errors() ?? [];
  await bench?.close();
  expect(errors, "errors in the app's log").toEqual([]);
});

/** Answers what the limit answers, but for one change. */
async function liar(change: (body: string) => string) {
  const server = createServer(async (request, response) => {
    const answer = await fetch(bench.limit + (request.url ?? ""));
    const type = answer.headers.get("content-type") ?? "";
    response.writeHead(answer.status, { "content-type": type }).end(change(await answer.text()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

describe("the bench", () => {
  // Its figures are of a few requests and say nothing; that each is there says that all answered alike and sold exactly.
  it("measures each thing beside a limit that answers the same", async () => {
    const all = await measure(bench, QUICK);
    expect(Object.keys(all)).toEqual([
      "listings.browse",
      "listings.search",
      "page.listing",
      "page.home",
      "orders.buy_now",
    ]);
    for (const figures of Object.values(all)) {
      expect(Object.keys(figures)).toEqual(["ours", "limit", "ratio", "p50", "p99"]);
      for (const figure of Object.values(figures)) expect(figure).toBeGreaterThan(0);
    }
  });

  // Red when compareAnswers does not look into the answers.
  it.each([
    ["another price", browse, (body: string) => body.replace(/"minor":\d/, '"minor":9999')],
    ["one item less", search, (body: string) => body.replace(/\{"id":.*?"blur":"[^"]*"\}\},?/, "")],
    ["another count", search, (body: string) => body.replace(/"total":\d+/, '"total":1000')],
  ])("refuses a limit that answers %s", async (_, make, change) => {
    const asks = asksOf(make, 7, 3)(0);
    await compareAnswers(bench.ours, bench.limit, asks);
    const { url, server } = await liar(change);
    await expect(compareAnswers(bench.ours, url, asks)).rejects.toThrow("differ at");
    server.close();
  });

  it("refuses a limit that sends another page", async () => {
    const { url, server } = await liar((body) => body.replace("</html>", "</html> "));
    // What was bought meanwhile has changed the page.
    const html = await (await fetch(`${bench.ours}/en`)).text();
    await bench.db.query("update bench_pages set html = $1 where path = '/en'", [html]);
    await compareAnswers(bench.ours, bench.limit, [{ path: "/en" }]);
    await expect(compareAnswers(bench.ours, url, [{ path: "/en" }])).rejects.toThrow("differ");
    server.close();
  });
});
