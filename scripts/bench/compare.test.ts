import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { compareAnswers, difference } from "./compare";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function answering(body: string, type = "application/json", status = 200): Promise<string> {
  const server = createServer((_, response) =>
    response.writeHead(status, { "content-type": type }).end(body),
  );
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("comparing answers", () => {
  it("takes the same values in another order of names", async () => {
    const both = [await answering('{"a":1,"b":[2]}'), await answering('{"b":[2],"a":1}')] as const;
    await expect(compareAnswers(...both, [{ path: "/" }])).resolves.toBeUndefined();
  });

  // Red when compareAnswers looks at the status alone.
  it.each([
    ["another figure", '{"items":[{"price":1}]}', '{"items":[{"price":2}]}', "$.items.0.price: 1 and 2"],
    ["a missing item", '{"items":[1,2]}', '{"items":[1]}', "$.items.1"],
    ["a missing field", '{"next":null}', "{}", "$.next"],
  ])("refuses %s and says where", async (_, ours, limit, where) => {
    const both = [await answering(ours), await answering(limit)] as const;
    await expect(compareAnswers(...both, [{ path: "/" }])).rejects.toThrow(where);
    expect(difference(JSON.parse(ours), JSON.parse(limit))).toContain(where);
  });

  it("refuses a page with one other byte, another type, or an error", async () => {
    const page = await answering("<p>1</p>", "text/html");
    for (const other of [
      await answering("<p>2</p>", "text/html"),
      await answering("<p>1</p>", "text/plain"),
      await answering("<p>1</p>", "text/html", 500),
    ])
      await expect(compareAnswers(page, other, [{ path: "/" }])).rejects.toThrow();
  });
});
