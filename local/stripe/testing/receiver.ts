import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** One webhook as it arrived. */
export interface Arrival {
  body: string;
  signature: string;
  event: { id: string; type: string; object: string; data?: { object: { id: string } } };
}

/** An endpoint that records webhooks and answers as told. */
export interface Receiver {
  url: string;
  arrivals: Arrival[];
  /** The status of coming answers; 200 until set. */
  answerWith(status: number): void;
  /** The first arrival that fits, waiting for it. */
  waitFor(fits: (arrival: Arrival) => boolean, withinMs?: number): Promise<Arrival>;
  close(): Promise<void>;
}

/** Starts an endpoint on loopback. */
export async function startReceiver(): Promise<Receiver> {
  const arrivals: Arrival[] = [];
  let status = 200;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString("utf8");
    arrivals.push({ body, signature: String(request.headers["stripe-signature"]), event: JSON.parse(body) });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    arrivals,
    answerWith(next) {
      status = next;
    },
    async waitFor(fits, withinMs = 5_000) {
      const until = Date.now() + withinMs;
      while (Date.now() < until) {
        const found = arrivals.find(fits);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(
        `No such webhook within ${withinMs} ms; came: ${arrivals.map(({ event }) => event.type).join(", ")}`,
      );
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
