import { requestFailure } from "@/lib/kernel/failure";
import { type Weakness, weaknessOf } from "@/lib/platform/password-strength";

/** For programs; pages have words of their own for each code. */
const SENTENCES: Readonly<Record<Weakness, string>> = {
  weak: "is too easy to guess: add another word or two",
  weak_common: "is, or resembles, one that many people use",
  weak_date: "is too easy to guess: dates and years are tried first",
  weak_keys: "is too easy to guess: its keys lie side by side",
  weak_name: "is too easy to guess: names are tried first",
  weak_own: "is made of your name, your address or ours",
  weak_repeat: "is too easy to guess: it repeats itself",
  weak_sequence: "is too easy to guess: it is a sequence",
  weak_word: "is too easy to guess: a single word is not enough",
};

/** Refuses a new password that would soon be guessed, before any work is spent on hashing it. */
export async function demandStrong(
  password: string,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<void> {
  const code = await weaknessOf(password, [name, email]);
  if (code) throw requestFailure("invalid", { fields: { password: { code, message: SENTENCES[code] } } });
}
