/** What became of the text messages of the last hour to one country. */
export type TextOutcome = { readonly sent: number; readonly passed: number };

/** Fewer say nothing: people mistype numbers, and give up. */
const ENOUGH = 50;
/** Of codes that people asked for themselves most are typed. */
const LEAST_SHARE = 0.25;

/**
 * Whether texts to a country look as if they were asked for to earn on their delivery: many are sent, and few of their
 * codes ever typed. Both figures are ours; Twilio's guidance against SMS pumping watches the same share.
 */
export function looksLikeTollFraud({ sent, passed }: TextOutcome): boolean {
  return sent >= ENOUGH && passed < sent * LEAST_SHARE;
}
