import { afterAll, afterEach, expect } from "vitest";
import { Gate } from "./gate";
import { stage } from "./stage";
import type { Visitor } from "./visitor";

/** The app's settings that lead to each service, and the name under which readiness tells of it. */
const WAYS = {
  bucket: { settings: ["S3_ENDPOINT"], part: "bucket" },
  engine: { settings: ["INNGEST_BASE_URL"], part: "workflows" },
  live: { settings: ["PUSHER_API_URL"], part: "live" },
  payments: { settings: ["STRIPE_API_URL"], part: "payments" },
  mail: { settings: ["RESEND_BASE_URL"], part: "mail" },
  database: { settings: ["DATABASE_URL", "DATABASE_READ_URL"], part: "database" },
} as const;

type Away = keyof typeof WAYS;

/** Tries again are on the movable clock: none comes before the test lets a minute pass. */
export const RETRY_MS = 60_000;

/** A stage whose app reaches every service through a gate, while this process goes straight there. */
export async function stageWithGates() {
  const names = Object.keys(WAYS) as Away[];
  const gates = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await Gate.make()] as const)),
  ) as Record<Away, Gate>;
  const through = (given: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      names.flatMap((name) => WAYS[name].settings.map((of) => [of, gates[name].before(given[of])])),
    );
  // Next writes down what a page has thrown, foreseen or not.
  const foreseen = /^⨯ Failure: This is not available right now/;
  const on = stage(through, { backoffMs: RETRY_MS, foreseen });
  // One that failed in the middle of an outage must not take the others with it.
  afterEach(async () => {
    await Promise.all(names.map((name) => gates[name].open()));
    await on.switches().resume();
  });
  afterAll(async () => {
    await Promise.all(names.map((name) => gates[name].close()));
  });

  /** Readiness says of exactly these that they are not there; traffic goes on unless the database is gone. */
  const expectAway = async (...away: Away[]): Promise<void> => {
    const url = `${on.stand().app.url}/api/health`;
    const wanted = names.filter((name) => away.includes(name)).map((name) => WAYS[name].part);
    await expect
      .poll(() => failing(`${url}/ready`), { timeout: 20_000 })
      .toEqual(expect.arrayContaining(wanted));
    const others = (await failing(`${url}/ready`)).filter((part) => !wanted.includes(part as never));
    expect(others.filter((part) => !part.startsWith("database") && part !== "migrations")).toEqual([]);
    const traffic = await fetch(`${url}/ready?for=traffic`);
    expect(traffic.status).toBe(away.includes("database") ? 503 : 200);
    expect((await fetch(`${url}/live`)).status).toBe(200);
  };
  return { ...on, gates, expectAway };
}

async function failing(url: string): Promise<string[]> {
  const answer = await fetch(url);
  const { parts } = (await answer.json()) as { parts: { name: string; state: string }[] };
  const away = parts.filter(({ state }) => state === "failing").map(({ name }) => name);
  expect(answer.status).toBe(away.length > 0 ? 503 : 200);
  return away;
}

/** That someone who looks around sees no difference. */
export async function expectPages(visitor: Visitor, ...paths: string[]): Promise<void> {
  for (const path of paths) expect((await visitor.fetch(path)).status, path).toBe(200);
}
