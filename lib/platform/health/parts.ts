import { reader, writer } from "../db/client";
import { env } from "../env";
import { photoStore } from "../providers/files/s3";
import { realtimeProvider } from "../providers/realtime/provider";
import { checkWorkflows } from "../providers/workflows/check";
import { answers } from "./answers";
import { checkMigrations } from "./check-migrations";
import type { Part } from "./part";

/**
 * What the app needs, in the order in which it is told. Only what no page and no command can do without decides about
 * traffic: when something that all processes share is away, taking all of them out of rotation turns a part's outage
 * into the shop's.
 */
export const PARTS: readonly Part[] = [
  part("database", true, () => writer().$queryRaw`select 1 as one`),
  part("database_reads", true, () => reader().$queryRaw`select 1 as one`),
  part("migrations", true, checkMigrations),
  part("bucket", false, (signal) => photoStore().check(signal)),
  part("workflows", false, checkWorkflows),
  part("payments", false, (signal) => answers(env().STRIPE_API_URL ?? "https://api.stripe.com", signal)),
  part("mail", false, (signal) => answers(env().RESEND_BASE_URL ?? "https://api.resend.com", signal)),
  { name: "live", forTraffic: false, check: checkLive },
];

function part(name: string, forTraffic: boolean, ask: (signal: AbortSignal) => Promise<unknown>): Part {
  return { name, forTraffic, check: (signal) => ask(signal).then(() => "ok") };
}

async function checkLive(): Promise<"ok" | "off"> {
  const live = await realtimeProvider();
  if (!live) return "off";
  await live.check();
  return "ok";
}
