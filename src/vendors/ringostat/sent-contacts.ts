import * as v from 'valibot';

/** Which contacts were sent today: by user, with the day and what was sent, as a number that tells nothing. */
export type SentContacts = readonly (readonly [user: number, day: string, content: number])[];

/** What is remembered has to stay small. */
const most = 60;

const stored = v.pipe(
  v.array(v.tuple([v.number(), v.pipe(v.string(), v.maxLength(10)), v.number()])),
  v.maxLength(most),
);

export function readSentContacts(value: unknown): SentContacts {
  const read = v.safeParse(stored, value);
  return read.success ? read.output : [];
}

/** `at` in ms since the epoch. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

export const wasSent = (sent: SentContacts, user: number, day: string, content: number): boolean =>
  sent.some((one) => one[0] === user && one[1] === day && one[2] === content);

export const withSent = (sent: SentContacts, user: number, day: string, content: number): SentContacts =>
  [...sent.filter((one) => one[0] !== user), [user, day, content] as const].slice(-most);

/** FNV-1a of a text: tells alike from different, and nothing else. */
export function contentOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
  }
  return hash >>> 0;
}
