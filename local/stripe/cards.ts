/** What a test card leads to. */
export type Outcome =
  | { kind: "approved" }
  | { kind: "authentication" }
  | { kind: "dispute" }
  | { kind: "declined"; code: string; declineCode: string; message: string };

/** A documented test card. */
export interface TestCard {
  brand: string;
  /** What happens, in a few words for the pay page. */
  hint: string;
  outcome: Outcome;
}

function declined(hint: string, code: string, declineCode: string, message: string): TestCard {
  return { brand: "visa", hint, outcome: { kind: "declined", code, declineCode, message } };
}

const approved: Outcome = { kind: "approved" };

/** The vendor's documented test cards that the double knows. */
export const TEST_CARDS: Readonly<Record<string, TestCard>> = {
  "4242424242424242": { brand: "visa", hint: "Succeeds", outcome: approved },
  "4000002500003155": { brand: "visa", hint: "Asks for 3-D Secure", outcome: { kind: "authentication" } },
  "4000000000000002": declined("Is declined", "card_declined", "generic_decline", "Your card was declined."),
  "4000000000009995": declined(
    "Insufficient funds",
    "card_declined",
    "insufficient_funds",
    "Your card has insufficient funds.",
  ),
  "4000000000000259": { brand: "visa", hint: "Succeeds, then is disputed", outcome: { kind: "dispute" } },
  "4000002760003184": {
    brand: "visa",
    hint: "Asks for 3-D Secure always",
    outcome: { kind: "authentication" },
  },
  "5555555555554444": { brand: "mastercard", hint: "Succeeds (Mastercard)", outcome: approved },
  "4000000000000069": declined("Expired card", "expired_card", "expired_card", "Your card has expired."),
  "4000000000000127": declined(
    "Wrong security code",
    "incorrect_cvc",
    "incorrect_cvc",
    "Your card's security code is incorrect.",
  ),
};

/** The five cards offered on the pay page. */
export const SHOWN_CARDS: readonly string[] = Object.keys(TEST_CARDS).slice(0, 5);

/** A card number in groups of four. */
export function groupDigits(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, "$1 ");
}
