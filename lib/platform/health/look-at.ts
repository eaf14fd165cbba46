import { log } from "../log";
import type { Part, PartState } from "./part";

/** How long a part may take to answer, in milliseconds. The first time, vendors' SDKs are loaded and connections opened. */
const LIMIT_MS = 2000;
const FIRST_LIMIT_MS = 10_000;

const last = new Map<string, PartState["state"]>();

/** Looks at one part within its time. Why it fails is logged when it begins to, and told to nobody who asks. */
export async function lookAt(part: Part): Promise<PartState> {
  const started = performance.now();
  const signal = AbortSignal.timeout(last.has(part.name) ? LIMIT_MS : FIRST_LIMIT_MS);
  let state: PartState["state"] = "ok";
  let error: unknown;
  try {
    state = await Promise.race([part.check(signal), tooLate(signal)]);
  } catch (caught) {
    state = "failing";
    error = caught;
  }
  const ms = Math.round(performance.now() - started);
  if (state !== (last.get(part.name) ?? "ok")) {
    const about = { subject: part.name, outcome: state, ms };
    if (state === "failing") log.warn({ ...about, error }, "part not ready");
    else log.info(about, "part ready");
  }
  last.set(part.name, state);
  return { name: part.name, state, ms };
}

/** A check that does not mind the signal is not waited for either. */
function tooLate(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    signal.addEventListener("abort", () => reject(new Error("no answer in time")), { once: true }),
  );
}
