import { isIP } from "node:net";

/**
 * The address of the client: the entry of X-Forwarded-For that our own outermost proxy wrote. What stands left of it
 * was sent by the client and may be made up. What is no address is not taken for one: it is counted, and stored.
 */
export function clientAddress(forwardedFor: string | null, trustedProxies: number): string {
  const hops = (forwardedFor ?? "").split(",").map((hop) => hop.trim());
  const address = withoutPort(hops.at(-trustedProxies) ?? "").replace(/^::ffff:(?=\d+\.)/i, "");
  const version = isIP(address);
  if (version === 6) return networkOf(address);
  return version === 4 ? address : "unknown";
}

/** Some proxies (Azure's, for one) write the port along: `192.0.2.7:4711`, `[2001:db8::1]:4711`. */
function withoutPort(hop: string): string {
  return hop.replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1").replace(/^\[([^\]]+)\](?::\d+)?$/, "$1");
}

/** One household or server has a whole IPv6 /64 to itself: counted by address, it would have 2^64 allowances. */
function networkOf(address: string): string {
  const [head = "", tail] = (address.split("%")[0] ?? "").toLowerCase().split("::");
  const first = head === "" ? [] : head.split(":");
  // An address may end in an IPv4 one, which stands for two groups; all of it lies behind the first four.
  const last = tail ? tail.replace(/[^:]*\.[^:]*$/, "0:0").split(":") : [];
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array<string>(zeros).fill("0"), ...last].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
