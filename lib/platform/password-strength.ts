/** Why a password would be guessed soon, as a code that pages have words for. */
export type Weakness =
  | "weak"
  | "weak_common"
  | "weak_date"
  | "weak_keys"
  | "weak_name"
  | "weak_own"
  | "weak_repeat"
  | "weak_sequence"
  | "weak_word";

/** Of 0 to 4: more than a hundred million guesses, for someone who knows how people choose. */
const ENOUGH = 3;
/** Only so much of a password is judged: what is strong so far is no weaker as a whole, and the work grows with it. */
const JUDGED_LENGTH = 40;
/** Readings of signs as letters. Without a bound, a password made of signs keeps the process busy for seconds. */
const MAX_SUBSTITUTIONS = 8;
/** What people write who think of us. */
const OUR_WORDS = ["resalehub", "resale", "password", "passwort", "kennwort"];

const REASONS: Readonly<Record<string, Weakness>> = {
  straightRow: "weak_keys",
  keyPattern: "weak_keys",
  simpleRepeat: "weak_repeat",
  extendedRepeat: "weak_repeat",
  sequences: "weak_sequence",
  recentYears: "weak_date",
  dates: "weak_date",
  topTen: "weak_common",
  topHundred: "weak_common",
  common: "weak_common",
  similarToCommon: "weak_common",
  pwned: "weak_common",
  wordByItself: "weak_word",
  namesByThemselves: "weak_name",
  commonNames: "weak_name",
  userInputs: "weak_own",
};

type Judge = (password: string, words: string[]) => { score: number; feedback: { warning: string | null } };
let judge: Promise<Judge> | undefined;

/**
 * Why the password is too easy to guess, or null when it is not; `own` is what others know of the person. By zxcvbn,
 * with lists of passwords that were found in breaches, names and words in both languages: nothing is asked of anyone.
 */
export async function weaknessOf(password: string, own: readonly string[]): Promise<Weakness | null> {
  judge ??= loadJudge();
  const words = own.flatMap((text) => {
    const parts = text.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 2);
    return [text, parts.join(""), ...parts];
  });
  const { score, feedback } = (await judge)(password, [...OUR_WORDS, ...words]);
  return score >= ENOUGH ? null : (REASONS[feedback.warning ?? ""] ?? "weak");
}

/** Some 300,000 words: loaded when the first password is chosen, and not by processes that see none. */
async function loadJudge(): Promise<Judge> {
  const [{ ZxcvbnFactory }, common, en, de] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
    import("@zxcvbn-ts/language-de"),
  ]);
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...en.dictionary, ...de.dictionary },
    graphs: common.adjacencyGraphs,
    l33tMaxSubstitutions: MAX_SUBSTITUTIONS,
    maxLength: JUDGED_LENGTH,
  });
  return (password, words) => zxcvbn.check(password, words);
}
