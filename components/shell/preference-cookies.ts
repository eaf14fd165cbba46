/** Cookies that keep a choice, not a person: read before the first paint, and set by the browser itself. */
export const THEME_COOKIE = "theme";

/** How long a choice is kept, in years; the privacy page names it. */
export const PREFERENCE_YEARS = 1;

export const PREFERENCE_SECONDS = PREFERENCE_YEARS * 31_536_000;

/** What follows the name and value of such a cookie. */
export const PREFERENCE_ATTRIBUTES = `path=/;max-age=${PREFERENCE_SECONDS};samesite=lax`;
