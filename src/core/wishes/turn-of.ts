/** The longest that a comment waits for its turn, ms. */
const longest = 5_000;

/**
 * How long the comment of a call record waits, ms. Nothing guards it as a stamp guards a ticket's update: two browsers of
 * one agent that hear of the end at once must not look at the ticket at once. Their records have different ids, and this
 * spreads also ids that follow each other (golden ratio), so that the later one finds the comment of the other.
 */
export const turnOf = (record: number): number => Math.round(longest * (((record % 4096) * 0.618_033_988_749) % 1));
