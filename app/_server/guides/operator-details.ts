import type { Locale } from "@/lib/kernel/locale";
import type { Catalogue } from "@/messages/catalogue";

/** What only the one who runs the marketplace can say. */
export type Detail = keyof Catalogue["guides"]["gaps"];

/** The same in every language (a name, a number), or in each its own words. */
type Said = string | Readonly<Record<Locale, string>>;

/**
 * Fill this in before the shop opens, and have someone with legal training look at the texts that they stand in
 * (`guides` in messages/). What is empty is shown as a gap on the pages of help, terms, privacy and imprint.
 */
export const OPERATOR: Readonly<Record<Detail, Said>> = {
  /** "Example Trading GmbH". */
  name: "",
  /** "Ada Example, managing director". */
  represented: "",
  /** Lines with `\n` between them. */
  address: "",
  email: "",
  phone: "",
  /** "Amtsgericht Charlottenburg, HRB 12345". */
  register: "",
  vat: "",
  supervision: { en: "", de: "" },
  editor: "",
  arbitration: { en: "", de: "" },
  law: { en: "", de: "" },
  liability: { en: "", de: "" },
  termsSince: { en: "", de: "" },
  privacySince: { en: "", de: "" },
  privacyContact: "",
  privacyAuthority: "",
  hosting: { en: "", de: "" },
  hostLogs: { en: "", de: "" },
  transfers: { en: "", de: "" },
  retention: { en: "", de: "" },
};

export const DETAILS = Object.keys(OPERATOR) as Detail[];

/** What was filled in, or nothing. */
export function detailOf(name: Detail, locale: Locale, from = OPERATOR): string {
  const said = from[name];
  return (typeof said === "string" ? said : said[locale]).trim();
}
