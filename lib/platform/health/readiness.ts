import { kept } from "../kept";
import { lookAt } from "./look-at";
import type { PartState } from "./part";
import { PARTS } from "./parts";

/** How long what was seen is told again without looking, in milliseconds. */
const KEPT_MS = 3000;

const lookAtAll = kept(KEPT_MS, () => Promise.all(PARTS.map(lookAt)));

/** The state of each part, looked at in parallel and kept for some seconds; `traffic` leaves out all but what it needs. */
export async function readiness(scope: "all" | "traffic" = "all"): Promise<readonly PartState[]> {
  const states = await lookAtAll();
  return scope === "all" ? states : states.filter((_, i) => PARTS[i]?.forTraffic);
}
