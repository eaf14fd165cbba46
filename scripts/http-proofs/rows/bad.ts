/** A field that is not sent at all. */
export const MISSING = Symbol("missing");
export type Bad = string | typeof MISSING;

const HUGE = "x".repeat(40_000);
const NUL = "a\u0000b";

/** What no field that must be filled in with text may accept. */
export const noText: readonly Bad[] = [MISSING, "", "   ", HUGE, NUL];
/** What is no id of ours. */
export const noId: readonly Bad[] = [
  MISSING,
  "",
  "1",
  "' or 1=1 --",
  HUGE,
  NUL,
  "../../etc/passwd",
  "01a211e5",
];
/** What is no whole number of things. */
export const noCount: readonly Bad[] = [
  "",
  "0",
  "-1",
  "1.5",
  "1e309",
  "NaN",
  "ten",
  HUGE,
  "99999999999999999999",
];
/** What is no amount of money. */
export const noAmount: readonly Bad[] = [
  MISSING,
  "",
  "0",
  "-5",
  "1.2345",
  "1e9",
  "NaN",
  "12,5x",
  HUGE,
  "99999999999999999999",
];
/** What is none of a list's choices. */
export const noChoice: readonly Bad[] = [MISSING, "", "constructor", "__proto__", HUGE, NUL];
export const noEmail: readonly Bad[] = [
  MISSING,
  "",
  "a",
  "a@",
  "a@b",
  "a b@c.de",
  `${HUGE}@c.de`,
  `a@c.de${NUL}`,
  "a@c.de\r\nBcc: x@y.z",
];
export const noPassword: readonly Bad[] = [MISSING, "", "short", "aaaaaaaaaaaa", HUGE];
export const noCode: readonly Bad[] = [MISSING, "", "12345", "1234567", "abcdef", HUGE, NUL];
export const tooLong: readonly Bad[] = [HUGE];
