/** A word that a deep link may say, by its first name. */
export type LinkWord =
  | 'phone'
  | 'ticket'
  | 'user'
  | 'email'
  | 'external_id'
  | 'direction'
  | 'call_id'
  | 'activity'
  | 'queue';

export interface LinkKey {
  readonly word: LinkWord;
  /** Its values never look like another word: one that follows means that the value is missing. */
  readonly isNeverWord: boolean;
  /** The value as it counts; `undefined` where it means nothing. */
  read(text: string): string | undefined;
}

const idOf = (text: string): string | undefined => {
  const id = /^#?0*([1-9]\d{0,15})$/.exec(text)?.[1];
  return id !== undefined && Number.isSafeInteger(Number(id)) ? id : undefined;
};

/** Ids become part of comparisons only, yet nothing that could not be one is looked for. */
const callOf = (text: string): string | undefined => (/^[\w.:~+-]{1,100}$/.test(text) ? text : undefined);

/** Telephony systems write `in` and `out`, Ringside's own words are longer. */
const directions: ReadonlyMap<string, string> = new Map([
  ['in', 'inbound'],
  ['inbound', 'inbound'],
  ['out', 'outbound'],
  ['outbound', 'outbound'],
  ['internal', 'internal'],
]);

/** No name, number or address has control characters. */
const plain = (text: string): string | undefined => (/\p{Cc}/u.test(text) ? undefined : text);
const filled = (text: string): string | undefined => (text === '' ? undefined : plain(text));
const emailOf = (text: string): string | undefined => (/^[^\s@]+@[^\s@]+$/.test(text) ? plain(text) : undefined);

// An empty number counts: it is a hidden one.
const phone: LinkKey = { word: 'phone', isNeverWord: true, read: plain };
const call: LinkKey = { word: 'call_id', isNeverWord: false, read: callOf };

/** All words and their further names. A map, because an object knows more names than it was given. */
export const linkKeys: ReadonlyMap<string, LinkKey> = new Map([
  ['phone', phone],
  ['clid', phone],
  ['ani', phone],
  ['ticket', { word: 'ticket', isNeverWord: true, read: idOf }],
  ['user', { word: 'user', isNeverWord: true, read: idOf }],
  ['email', { word: 'email', isNeverWord: true, read: emailOf }],
  ['external_id', { word: 'external_id', isNeverWord: false, read: filled }],
  ['direction', { word: 'direction', isNeverWord: true, read: (text) => directions.get(text.toLowerCase()) }],
  ['call_id', call],
  ['callid', call],
  ['activity', { word: 'activity', isNeverWord: false, read: callOf }],
  ['queue', { word: 'queue', isNeverWord: false, read: filled }],
]);
