import { metrics } from "../metrics/metrics";

/** Counts a use that is refused, by the kind of limit alone: what follows in the key names an address or a person. */
export function seeUse<Use extends { readonly allowed: boolean }>(key: string, use: Use): Use {
  if (!use.allowed) metrics().refusals.inc({ limit: key.split(":", 1)[0] ?? "" });
  return use;
}
