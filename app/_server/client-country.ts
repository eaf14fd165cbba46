/** "Unknown", "Tor" and "Europe" in the words of those who send the header: no country, but of its shape. */
const NONE = new Set(["XX", "ZZ", "T1", "EU", "AP", "A1", "A2"]);

/** The country that our own proxy says a request comes from, or none. */
export function clientCountry(header: string | null): string | undefined {
  const code = header?.trim().toUpperCase() ?? "";
  return /^[A-Z]{2}$/.test(code) && !NONE.has(code) ? code : undefined;
}
