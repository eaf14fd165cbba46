import { PREFERENCE_ATTRIBUTES, THEME_COOKIE } from "./preference-cookies";

/** Reads the cookie before the first paint. The text is fixed, so that a policy may name its hash. */
const THEME_SCRIPT = `var m=/(?:^|; )${THEME_COOKIE}=(light|dark)/.exec(document.cookie);if(m)document.documentElement.dataset.theme=m[1]`;

/** Remembers the language of the page for those that have none in their path; cached pages set no cookie themselves. */
export function LocaleScript({ locale }: { locale: string }) {
  return <script>{`document.cookie="locale=${locale};${PREFERENCE_ATTRIBUTES}"`}</script>;
}

/** For cached pages, which are the same for everyone: the theme comes from the cookie in the browser. */
export function ThemeScript({ nonce }: { nonce?: string }) {
  return <script nonce={nonce}>{THEME_SCRIPT}</script>;
}
