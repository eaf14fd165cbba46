/** Scripts that are written together count as one. */
const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Georgian}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Bengali}/u,
  /\p{Script=Tamil}/u,
  /\p{Script=Telugu}/u,
  /\p{Script=Thai}/u,
  /\p{Script=Ethiopic}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /\p{Script=Hangul}/u,
];

/**
 * Small letters of other scripts that look like a Latin one, after Unicode's confusables (UTS #39, confusables.txt) and
 * cut down to Cyrillic, Greek and Armenian: in a handle of one script, words can pass for Latin ones in these alone.
 * Wider than the table where a small capital is meant (к, м, н, т, в), since people do not look that closely.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...spelled("авгеѕіјкмнопрстухүԛԝӏԁһьӕ", "abresijkmhonpctyxyqwldhba"),
  ...spelled("αβγεηικνορστυχω", "abyenikvopotuxw"),
  ...spelled("օոսհցզյ", "onuhgqj"),
  ...spelled("ıɩɑɡ", "iiag"),
  "0": "o",
  "1": "l",
};

/** Words that would pass for the shop, or for a part of its address. */
const RESERVED = (
  "about account accounts admin administrator api app billing buy buyer contact de docs en everyone fees health help " +
  "imprint inbox info legal login logout mail me moderator money news null official operator order orders owner payment " +
  "payments paypal postmaster privacy register resalehub root search security sell seller sellers settings shop signin " +
  "signup staff status stripe superuser support system team terms undefined user users webmaster www"
).split(" ");

/** What a handle looks like: those with the same key cannot be told apart at a glance. */
export function handleKey(handle: string): string {
  const bare = handle.normalize("NFKD").replace(/[\p{Script=Inherited}_.-]/gu, "");
  const latin = [...bare].map((letter) => LOOK_ALIKES[letter] ?? letter).join("");
  return latin.replaceAll("rn", "m").replaceAll("vv", "w");
}

/** Whether a handle is of one script, holds a letter, and is none of our own words nor looks like one. */
export function isFreeToTake(handle: string): boolean {
  const letters = [...handle].filter((sign) => !/[\d_.-]/.test(sign));
  const script = SCRIPTS.find((one) => one.test(letters[0] ?? ""));
  if (!script || !letters.every((sign) => script.test(sign))) return false;
  const key = handleKey(handle);
  return !RESERVED_KEYS.has(key) && !key.includes("resalehub");
}

const RESERVED_KEYS = new Set(RESERVED.map(handleKey));

function spelled(from: string, to: string): Record<string, string> {
  const letters = [...to];
  return Object.fromEntries([...from].map((letter, index) => [letter, letters[index] ?? letter]));
}
