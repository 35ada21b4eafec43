/** The digits of a number. */
export const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/**
 * A customer's number as it can be read anywhere. Ringostat writes country code and number in digits alone; what begins
 * with a zero is a national number, and words like `anonymous` stay as they are.
 */
export function asNumber(text: string): string {
  const plain = text.replaceAll(/[\s()-]/g, '');
  if (/^00[1-9]\d{7,13}$/.test(plain)) return `+${plain.slice(2)}`;
  return /^[1-9]\d{9,14}$/.test(plain) ? `+${plain}` : text.trim();
}
