/**
 * Characters that show nothing: they let a name pose as another, turn round what stands after it, or make one that
 * nobody sees. Unicode's Default_Ignorable_Code_Point without the joiners and selectors that Persian, Indic scripts and
 * pictures need; control characters and the separators of lines besides.
 */
const UNSEEN =
  /(?!\u200c|\u200d|[\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}|[\p{Zl}\p{Zp}]|(?!\s)\p{Cc}/gu;

/** More marks on one letter than any script writes: they climb over the lines above. */
const PILED = /(\p{M}{4})\p{M}+/gu;

/** The text in the one form in which it is kept, without what nobody sees. */
export function visible(text: string): string {
  return text.normalize("NFC").replace(UNSEEN, "").replace(PILED, "$1");
}

/** Whether a text is what it looks like. */
export function isVisible(text: string): boolean {
  return visible(text) === text.normalize("NFC");
}
