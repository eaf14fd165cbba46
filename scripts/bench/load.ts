import autocannon from "autocannon";
import type { Round } from "./figures";

export type Ask = {
  readonly method?: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Load = {
  readonly url: string;
  readonly clients: number;
  /** What each client asks, one after the other. */
  readonly asks: (client: number) => readonly Ask[];
  /** Ends after so many seconds, or else when each client has asked all of its own once. */
  readonly seconds?: number;
};

type Loaded = Round & { readonly statuses: Readonly<Record<number, number>> };

/** Clients that each send the next request as soon as the last one was answered. */
export function load({ url, clients, asks, seconds }: Load): Promise<Loaded> {
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  let client = 0;
  let last = 0;
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const run = autocannon(
      {
        url,
        connections: clients,
        ...(seconds ? { duration: seconds } : { amount: clients * asks(0).length }),
        sampleInt: 100,
        timeout: 60,
        setupClient: (one) => one.setRequests(asks(client++).map((ask) => ({ method: "GET", ...ask }))),
      },
      (error, result) => {
        if (error) return reject(error);
        const lost = result.errors + result.timeouts;
        if (lost > 0 || times.length === 0)
          return reject(new Error(`${url}: ${lost} requests had no answer`));
        resolve({ perSecond: times.length / ((last - started) / 1000), times, statuses });
      },
    );
    run.on("response", (_client, status, _bytes, ms) => {
      last = performance.now();
      times.push(ms);
      statuses[status] = (statuses[status] ?? 0) + 1;
    });
  });
}

/** The same, where any other answer fails the run: refusals are fast and would look like speed. */
export async function loadAll(wanted: Load, status: number): Promise<Round> {
  const round = await load(wanted);
  const others = Object.keys(round.statuses).filter((one) => Number(one) !== status);
  if (others.length > 0) throw new Error(`${wanted.url} answered ${others.join(", ")} instead of ${status}`);
  return round;
}
