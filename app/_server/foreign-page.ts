/**
 * Whether a write comes from someone else's page (CSRF): a browser says so, and a program that is none carries no
 * one's cookie. `own` are the origins that count as ours.
 */
export function isFromForeignPage(headers: Headers, own: readonly string[]): boolean {
  const origin = headers.get("origin");
  if (origin !== null) return !own.includes(origin);
  const site = headers.get("sec-fetch-site");
  return site !== null && site !== "same-origin" && site !== "none";
}
