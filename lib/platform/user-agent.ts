import Bowser from "bowser";

/** What a browser says of itself, in its makers' names; null for what it does not say. Anyone can say anything here. */
export function browserOf(userAgent: string | null): { browser: string | null; system: string | null } {
  if (!userAgent) return { browser: null, system: null };
  const { browser, os } = Bowser.parse(userAgent);
  return { browser: browser.name || null, system: os.name || null };
}
