import { isTestIban } from "../ibans";
import type { Work } from "../route";
import { asV1, missing, transfersActive, withStatus } from "./account-object";

/** What the onboarding form asks for. */
export const FIELDS = ["givenName", "surname", "birthDate", "line1", "postalCode", "city", "iban"] as const;
/** One field of the onboarding form. */
export type Field = (typeof FIELDS)[number];
/** The form as filled in. */
export type Answers = Record<Field, string>;

const ADULT_YEARS = 18;

/** One sentence for each field that can't be accepted; an empty field is a fault only when finishing. */
export function faultsOf(
  answers: Answers,
  terms: boolean,
  nowMs: number,
): Partial<Record<Field | "terms", string>> {
  const faults: Partial<Record<Field | "terms", string>> = {};
  const needed: Partial<Answers> = {
    givenName: "Enter your legal first name.",
    surname: "Enter your legal last name.",
    line1: "Enter your street and house number.",
    postalCode: "Enter your postal code.",
    city: "Enter your town or city.",
  };
  for (const [field, sentence] of Object.entries(needed))
    if (!answers[field as Field]) faults[field as Field] = sentence;
  const born = parseDate(answers.birthDate);
  if (!born) faults.birthDate = "Enter your date of birth.";
  else if (ageAt(born, new Date(nowMs)) < ADULT_YEARS)
    faults.birthDate = "You must be at least 18 years old to receive money.";
  if (!answers.iban) faults.iban = "Enter the IBAN of the account your money should go to.";
  else if (!isTestIban(answers.iban))
    faults.iban = "Only test IBANs are accepted here. Use ‘Fill in test data’.";
  if (!terms) faults.terms = "Accept the terms to be paid.";
  return faults;
}

/** Writes what was given to the account, and tells the platform what changed. */
export async function saveAnswers(
  work: Work,
  accountId: string,
  answers: Answers,
  accepted: boolean,
): Promise<void> {
  const { data: account, hidden } = await work.tx.stored("v2.core.account", accountId);
  const born = parseDate(answers.birthDate);
  const person = account.identity?.individual;
  if (!person) return;
  const iban = answers.iban.replace(/\s/g, "");
  const date = new Date(work.now * 1000).toISOString();
  const beside = {
    ...hidden,
    onboarding: {
      ...hidden.onboarding,
      // Only the end of the IBAN is kept, as the vendor shows it.
      ...(isTestIban(iban) && { ibanLast4: iban.slice(-4), ibanCountry: iban.slice(0, 2) }),
    },
  };
  const filled = {
    ...account,
    identity: {
      ...account.identity,
      ...(accepted && { attestations: { terms_of_service: { account: { date, ip: "127.0.0.1" } } } }),
      individual: {
        ...person,
        given_name: answers.givenName || person.given_name,
        surname: answers.surname || person.surname,
        date_of_birth: born ?? person.date_of_birth,
        address: answers.line1
          ? {
              line1: answers.line1,
              postal_code: answers.postalCode,
              city: answers.city,
              country: account.identity?.country,
            }
          : person.address,
        updated: date,
      },
    },
  };
  const after = withStatus(filled, beside, true);
  await work.tx.save("v2.core.account", after, beside);
  await work.events.emitThin("v2.core.account[identity].updated", account.id);
  if (missing(after).join() !== missing(account).join()) {
    await work.events.emitThin("v2.core.account[requirements].updated", account.id);
  }
  if (transfersActive(after) !== transfersActive(account)) {
    await work.events.emitThin(
      "v2.core.account[configuration.recipient].capability_status_updated",
      account.id,
      {
        data: { updated_capability: "stripe_balance.stripe_transfers" },
      },
    );
  }
  await work.events.emit("account.updated", asV1(after), account.id);
}

/** A real calendar date in `YYYY-MM-DD`, as the vendor's parts. */
function parseDate(text: string): { day: number; month: number; year: number } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return undefined;
  return { day, month, year };
}

function ageAt(born: { day: number; month: number; year: number }, now: Date): number {
  const hadBirthday =
    now.getUTCMonth() + 1 > born.month ||
    (now.getUTCMonth() + 1 === born.month && now.getUTCDate() >= born.day);
  return now.getUTCFullYear() - born.year - (hadBirthday ? 0 : 1);
}
