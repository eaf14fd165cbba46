/**
 * The address of the client: the entry of X-Forwarded-For that our own outermost proxy wrote. What stands left of it
 * was sent by the client and may be made up.
 */
export function clientAddress(forwardedFor: string | null, trustedProxies: number): string {
  const hops = (forwardedFor ?? "").split(",").map((hop) => hop.trim());
  return hops.at(-trustedProxies) || "unknown";
}
