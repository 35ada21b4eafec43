/** A moment, and how far the clock that told it was ahead of UTC, minutes. */
export interface CallDate {
  /** Ms since the epoch. */
  readonly at: number;
  /** `undefined` where the text names no zone. */
  readonly zone: number | undefined;
}

const pattern = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d{1,6})?\s?(Z|[+-]\d\d(?::?\d\d)?)?$/i;

/**
 * Reads `2019-06-02T09:30:47+0300` and its like. `otherwise` is the zone of a text that names none, minutes ahead of UTC.
 */
export function readCallDate(text: string, otherwise = 0): CallDate | undefined {
  const [, day, time, zoneText] = pattern.exec(text.trim()) ?? [];
  const utc = Date.parse(`${day}T${time}Z`);
  const zone = zoneText === undefined ? undefined : minutesOf(zoneText);
  const at = utc - (zone ?? otherwise) * 60_000;
  // `0000-00-00` and what comes near it is no date of a call.
  return at > 0 ? { at, zone } : undefined;
}

function minutesOf(text: string): number {
  if (text.toUpperCase() === 'Z') return 0;
  const digits = text.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return text.startsWith('-') ? -minutes : minutes;
}

/** `2019-06-02 09:30:47` by a clock that is so many minutes ahead of UTC. */
export const callDateText = (at: number, zone: number): string =>
  new Date(at + zone * 60_000).toISOString().slice(0, 19).replace('T', ' ');
