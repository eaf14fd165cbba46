import de from "./de.json";
import en from "./en.json";

/** All words of one language. */
export type Catalogue = typeof en;

/** Every language, by its code: a new one is its file and a line here. */
export const CATALOGUES = { en, de } satisfies Record<string, Catalogue>;
