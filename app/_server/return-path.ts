/** Longer ones are no address of a page of ours, and too long for the header of a redirect. */
const MAX_LENGTH = 2000;

/** A path of this site to go back to, or the fallback: never another host's. */
export function safeReturnPath(path: unknown, fallback = "/"): string {
  if (typeof path !== "string" || !path.startsWith("/") || path.length > MAX_LENGTH) return fallback;
  // The browser's own reading decides: `//host`, `/\\host` and hidden control characters lead elsewhere.
  const here = "http://here.invalid";
  const target = URL.canParse(path, here) ? new URL(path, here) : null;
  // A path such as `/.//host` is ours as it stands, but what is left of it (`//host`) would not be.
  if (target?.origin !== here || target.pathname.startsWith("//")) return fallback;
  return target.pathname + target.search + target.hash;
}
