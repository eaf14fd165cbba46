/** For a table of sentences: they begin on one line, and on a phone stand one below the other. */
export const TEXT_TABLE = "md:[&_td]:align-baseline max-md:[&_tr]:grid-cols-1";
