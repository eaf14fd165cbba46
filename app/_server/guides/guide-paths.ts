import type { Locale } from "@/lib/kernel/locale";

/** The pages of help and law, where they lie below the language. */
export const GUIDES = {
  help: "help",
  money: "help/money",
  fees: "help/fees",
  returns: "help/returns",
  prohibited: "help/prohibited-items",
  terms: "terms",
  privacy: "privacy",
  imprint: "imprint",
} as const;
export type Guide = keyof typeof GUIDES;

/** What the index of help leads to, in the order in which people ask. */
export const HELP_TOPICS = ["money", "fees", "returns", "prohibited"] as const satisfies readonly Guide[];
export const LAW_TOPICS = ["terms", "privacy", "imprint"] as const satisfies readonly Guide[];

export function guidePath(locale: Locale, guide: Guide): string {
  return `/${locale}/${GUIDES[guide]}`;
}
