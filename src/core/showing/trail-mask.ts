import type { SessionId } from '../facts.ts';
import { callOf, channelOf, vendorIdOf } from '../facts.ts';
import { readNumber } from '../matching/number.ts';

/** What may leave this browser in diagnostics: no name, number, address or note, but equal things stay equal. */
export interface Mask {
  /** A fact's or a record's field; `undefined` where it is left out. */
  field(key: string, value: unknown, since: number): unknown;
  /** The session's id, with a stand-in for a vendor's call id that may tell a number or a name. */
  session(id: SessionId): string;
  /** What each stand-in for a number looks like: `number-1` is `+1 ••• ••• ••••`. */
  numbers(): Readonly<Record<string, string>>;
  /** From now on this id of Zendesk's is shown as it is. */
  confirm(id: number): void;
}

type Stand = (word: string, key: string) => string;

/** Whatever is not named here is left out. */
const phones: ReadonlySet<string> = new Set(['phone', 'number', 'phones', 'line']);
const mails: ReadonlySet<string> = new Set(['email', 'agentEmail']);
const texts: ReadonlySet<string> = new Set(['queue', 'campaign', 'disposition']);
const ownWords: ReadonlySet<string> = new Set(
  'kind by step code direction scope of from outcome frame status how'.split(' '),
);
const counts: ReadonlySet<string> = new Set(['parts', 'tries']);
const inside: ReadonlySet<string> = new Set(
  'by users user found ticket record details covers request emptyFields into'.split(' '),
);
/** The words that CCAIP's session types are made of; their direction is read off them. */
const typeWords =
  /^(?:voice|call|chat|inbound|outbound|internal|campaign|callback|scheduled|direct|transfer|deflection|ivr|api|web|mobile|app|ujet|sms|messaging|predictive|progressive|preview)$/i;

export function createMask(country: string): Mask {
  const tokens = new Map<string, string>();
  const shapes = new Map<string, string>();
  const numbers = new Set<string>();
  const confirmed = new Set<number>();
  let made = 0;
  const stand: Stand = (word, key) => {
    const token = tokens.get(`${word} ${key}`) ?? `${word}-${(made += 1)}`;
    tokens.set(`${word} ${key}`, token);
    return token;
  };
  const number = (text: string): string => {
    const reading = readNumber(text, country);
    if (reading === 'anonymous') return 'anonymous';
    if (reading === 'unreadable') return stand('unreadable', text);
    const code = `+${reading.places[0]?.callingCode ?? ''}`;
    const token = stand('number', reading.e164 + (reading.extension ?? ''));
    shapes.set(token, code + reading.shown.slice(code.length).replaceAll(/\d/g, '•'));
    numbers.add(reading.e164.slice(1));
    return token;
  };
  const id = (value: number): number | string => (confirmed.has(value) ? value : stand('id', String(value)));
  const call = (vendorId: string): string => {
    const digits = vendorId.replaceAll(/\D/g, '');
    const isNumber = [...numbers].some(
      (known) => digits.length > 5 && (known.includes(digits) || digits.includes(known)),
    );
    return /^\d[\da-f.-]{0,63}$/i.test(vendorId) && !isNumber ? vendorId : stand('call', vendorId);
  };
  const text = (key: string, value: string): unknown => {
    if (phones.has(key)) return number(value);
    if (mails.has(key)) return stand('mail', value.trim().toLowerCase());
    if (texts.has(key)) return value === '' ? '' : stand(key, value);
    if (key === 'callId') return call(value);
    if (key === 'text') return { characters: value.length };
    if (key === 'url') return 'link';
    if (key === 'sessionType') return value.replaceAll(/[^\s()]+/g, (word) => (typeWords.test(word) ? word : '…'));
    return ownWords.has(key) && /^[a-z][a-z-]{0,30}$/.test(value) ? value : undefined;
  };
  const datum = (value: unknown): unknown => {
    if (typeof value === 'boolean') return value;
    const raw = String(value).trim();
    const reading = readNumber(raw, country);
    if (reading !== 'unreadable') return raw === '' ? '' : number(raw);
    if (/^\d{1,15}$/.test(raw)) return id(Number(raw));
    return raw.includes('@') ? stand('mail', raw.toLowerCase()) : stand('text', raw);
  };
  const signal = (value: object): unknown => {
    const { from, kind, value: said } = Object(value);
    const key = kind === 'phone' || kind === 'email' ? kind : undefined;
    const masked =
      typeof said === 'number' ? id(said) : key ? text(key, String(said)) : stand('external', String(said));
    return { from, kind, value: masked };
  };
  const field = (key: string, value: unknown, since: number): unknown => {
    if (typeof value === 'boolean') return value;
    if (typeof value === 'string') return text(key, value);
    if (typeof value === 'number') {
      if (value === Number.MAX_SAFE_INTEGER) return 'never';
      if (/At$|[sS]ince$/.test(key)) return value - since;
      return counts.has(key) ? value : id(value);
    }
    if (Array.isArray(value))
      return phones.has(key) || inside.has(key) ? value.map((item) => field(key, item, since)) : undefined;
    if (typeof value !== 'object' || value === null) return undefined;
    if (key === 'signal' || (key === 'by' && 'value' in value)) return signal(value);
    if (key === 'data') return Object.fromEntries(Object.entries(value).map(([path, one]) => [path, datum(one)]));
    return inside.has(key) ? fieldsOf(value, since) : undefined;
  };
  const fieldsOf = (value: object, since: number): unknown =>
    Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => {
        const masked = field(key, inner, since);
        return masked === undefined ? [] : [[key, masked]];
      }),
    );
  return {
    field,
    session: (session) => {
      const [vendor = ''] = callOf(session).split('-');
      const agent = session.slice(session.lastIndexOf('@'));
      return `${vendor}-${channelOf(session)}-${call(vendorIdOf(session))}${agent}`;
    },
    numbers: () => Object.fromEntries(shapes),
    confirm: (value) => void confirmed.add(value),
  };
}
