import type { ConnectionOptions } from "node:tls";

/** The address without TLS settings of its own: they would win over ours, and `sslmode=disable` would switch TLS off. */
export function withoutTlsSettings(url: string): string {
  const target = new URL(url);
  for (const name of [...target.searchParams.keys()])
    if (name.startsWith("ssl")) target.searchParams.delete(name);
  return target.href;
}

/** TLS towards PostgreSQL: verified unless told otherwise; a server on this very machine needs none. */
export function databaseTls(
  url: string,
  mode: "verify-full" | "require" | "off",
  ca?: string,
): ConnectionOptions | false {
  const { hostname } = new URL(url);
  if (mode === "off" || ["127.0.0.1", "localhost", "[::1]"].includes(hostname)) return false;
  return { rejectUnauthorized: mode === "verify-full", ...(ca ? { ca } : {}) };
}
