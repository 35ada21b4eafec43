const digits = '2-digit';
const parts = {
  year: 'numeric',
  month: digits,
  day: digits,
  hour: digits,
  minute: digits,
  second: digits,
} as const;

/** Making one takes longer than an answer. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-20 16:04:11`: a moment as the clocks on the wall of a zone show it, with no word of the zone. */
export function wallTime(at: number, timeZone: string): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, ...parts });
  formats.set(timeZone, format);
  return format.format(at);
}
