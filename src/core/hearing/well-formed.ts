const half = /\p{Surrogate}/gu;

/**
 * The text without halves of characters: a cut leaves one, a vendor may send one, and no URL can hold it. Browsers have
 * `toWellFormed` for this only since 2023.
 */
export const wellFormed = (text: string): string => text.replaceAll(half, '\uFFFD');

/** At most so many UTF-16 units of a text; what the cut leaves of a character goes too. */
export const cut = (text: string, most: number): string => text.slice(0, most).replaceAll(half, '');
