import { LIMITS } from "./settings";

const ALLOWED = /^[-a-zA-Z0-9_=@,.;]+$/;
const UNSUPPORTED = /^(private-encrypted-|(private-|presence-)?cache-)/;

/** What is wrong with a channel's name, or null. Kinds that only the real service has are refused by name. */
export function channelTrouble(name: unknown): string | null {
  if (typeof name !== "string" || name === "") return "Expected the channel to be a string";
  if (name.length > LIMITS.nameLength) return `Channel name is longer than ${LIMITS.nameLength} characters`;
  if (!ALLOWED.test(name)) return `Invalid channel name: ${name}`;
  if (UNSUPPORTED.test(name)) return `Encrypted and cache channels are not supported here: ${name}`;
  return null;
}

export function isPresence(name: string): boolean {
  return name.startsWith("presence-");
}

/** Whether joining needs the app's signature. */
export function isSigned(name: string): boolean {
  return name.startsWith("private-") || isPresence(name);
}

const TO_USER = "#server-to-user-";

/** The person that a channel of this kind belongs to, or null for any other channel. */
export function userOfChannel(name: unknown): string | null {
  return typeof name === "string" && name.startsWith(TO_USER) ? name.slice(TO_USER.length) : null;
}
