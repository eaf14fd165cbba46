/** HSTS, where the shop's address is https. */
export function transportSecurity(): readonly (readonly [name: string, value: string])[] {
  return process.env.NODE_ENV === "production" && process.env.APP_URL?.startsWith("https:")
    ? [["strict-transport-security", "max-age=63072000; includeSubDomains; preload"]]
    : [];
}
