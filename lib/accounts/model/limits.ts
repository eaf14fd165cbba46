import { createHash } from "node:crypto";

/** How often a thing may be done: what is counted, how many, in how long a window. */
export type AccountLimit = { readonly key: string; readonly limit: number; readonly windowSeconds: number };

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Mail is sent to whatever address is typed: few to one address, more from one network, for many may share it. */
export function signUpLimits(email: string, address: string): AccountLimit[] {
  return [{ key: `sign-up:address:${address}`, limit: 60, windowSeconds: HOUR }, ...codeLimits(email)];
}

/** Codes (and notices in their place) mailed to one address. */
export function codeLimits(email: string): AccountLimit[] {
  return codeLimitsOf(digest(email));
}

function codeLimitsOf(addressDigest: string): AccountLimit[] {
  return [
    { key: `code:email:${addressDigest}:hour`, limit: 8, windowSeconds: HOUR },
    { key: `code:email:${addressDigest}:day`, limit: 20, windowSeconds: DAY },
  ];
}

export function resendLimits(addressDigest: string, address: string): AccountLimit[] {
  const network = { key: `resend:address:${address}`, limit: 60, windowSeconds: HOUR };
  return [network, ...codeLimitsOf(addressDigest)];
}

/** Codes asked for to sign in. They are counted by what was typed, so that no limit tells who has an account. */
export function signInCodeLimits(email: string, address: string): AccountLimit[] {
  const network = { key: `sign-in-code:address:${address}`, limit: 60, windowSeconds: HOUR };
  return [network, ...codeLimits(email)];
}

/** Links to a new password have an allowance of their own: who has used up the codes of an address has not these. */
export function resetLimits(email: string, address: string): AccountLimit[] {
  return [
    { key: `reset:address:${address}`, limit: 60, windowSeconds: HOUR },
    { key: `reset:email:${digest(email)}:hour`, limit: 5, windowSeconds: HOUR },
    { key: `reset:email:${digest(email)}:day`, limit: 10, windowSeconds: DAY },
  ];
}

/** Nobody guesses a link; this bounds the work that made-up ones can cause. */
export function linkLimits(address: string): AccountLimit[] {
  return [{ key: `link:address:${address}`, limit: 60, windowSeconds: HOUR }];
}

/** Passwords chosen by one account: each costs a hash. */
export function newPasswordLimits(userId: string): AccountLimit[] {
  return [{ key: `new-password:account:${userId}`, limit: 20, windowSeconds: HOUR }];
}

/** Guesses at the current password by whoever holds a session of the account, which may be stolen. */
export function currentPasswordLimits(userId: string): AccountLimit[] {
  return [{ key: `current-password:account:${userId}`, limit: 10, windowSeconds: HOUR }];
}

/** Five tries burn a code; these bound the codes that can be burnt for one account, whoever asks for them. */
export function guessLimits(addressDigest: string, address: string): AccountLimit[] {
  return [
    { key: `guess:address:${address}`, limit: 120, windowSeconds: HOUR },
    { key: `guess:account:${addressDigest}`, limit: 20, windowSeconds: HOUR },
  ];
}

/** Passwords tried from a device on which this account has not been signed in to. */
export function strangerLimits(email: string, address: string): AccountLimit[] {
  return [
    { key: `sign-in:address:${address}`, limit: 120, windowSeconds: 15 * MINUTE },
    { key: `sign-in:pair:${digest(email)}:${address}`, limit: 10, windowSeconds: 15 * MINUTE },
  ];
}

/**
 * The same over all networks. The longer someone goes on, the longer is the wait, and whoever is at an unknown device
 * is sent to the mailed code meanwhile; the owner at theirs does not notice.
 */
export function accountLimits(email: string): AccountLimit[] {
  const windows = [
    [20, 15 * MINUTE],
    [50, HOUR],
    [100, DAY],
  ] as const;
  return windows.map(([limit, windowSeconds]) => ({
    key: `sign-in:account:${digest(email)}:${windowSeconds}`,
    limit,
    windowSeconds,
  }));
}

/** A device on which the account was signed in to before: an allowance that no stranger can use up. */
export function deviceLimits(email: string, device: string): AccountLimit[] {
  const name = digest(`${email} ${device}`);
  return [
    { key: `sign-in:device:${name}`, limit: 10, windowSeconds: 15 * MINUTE },
    { key: `sign-in:device-day:${name}`, limit: 50, windowSeconds: DAY },
  ];
}

type Text = { readonly phone: string; readonly country: string; readonly userId: string };
type TextBudget = { readonly perCountryAndDay: number; readonly perHour: number };

/**
 * Texts cost money and disturb whoever gets them: few to one number and for one person, more from one network. The
 * narrow limits are counted first, so that what they refuse uses up nobody else's.
 */
export function textLimits({ phone, country, userId }: Text, address: string): AccountLimit[] {
  return [
    { key: `text-number:${digest(phone)}:hour`, limit: 4, windowSeconds: HOUR },
    { key: `text-number:${digest(phone)}:day`, limit: 8, windowSeconds: DAY },
    { key: `text-person:${userId}`, limit: 10, windowSeconds: DAY },
    { key: `text-address:${address}`, limit: 30, windowSeconds: HOUR },
    { key: `text-address:${address}:${country}`, limit: 60, windowSeconds: DAY },
  ];
}

/** What the shop spends at most on texts, whoever asks: the breaker against toll fraud. */
export function textBudget(country: string, { perCountryAndDay, perHour }: TextBudget): AccountLimit[] {
  return [
    { key: `text-country:${country}`, limit: perCountryAndDay, windowSeconds: DAY },
    { key: "text-all:hour", limit: perHour, windowSeconds: HOUR },
  ];
}

/** Counters outlive their purpose for a while: they carry no address of a person in the clear. */
export function digest(email: string): string {
  return createHash("sha256").update(email).digest("base64url").slice(0, 22);
}
