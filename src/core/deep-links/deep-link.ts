import { linkKeys, type LinkKey, type LinkWord } from './deep-link-keys.ts';
import type { Signal } from '../signal.ts';
import type { Direction } from '../facts.ts';
import { cut } from '../hearing/well-formed.ts';

/** A word of the link and its value, as people read them. */
export interface LinkEntry {
  readonly key: string;
  readonly value: string;
}

/** What a deep link asks for. Anybody can make one: nothing in it is known to be true. */
export interface DeepLink {
  /** The same link again, as after Back or a reload, has the same one. */
  readonly id: string;
  readonly signals: readonly Signal[];
  /** Under which ids the vendor may have told of its call, without vendor and channel. */
  readonly calls: readonly string[];
  readonly direction?: Direction;
  readonly queue?: string;
  /** What was understood, in the link's order. */
  readonly asked: readonly { readonly key: LinkWord; readonly value: string }[];
  /** What was not: unknown words, unreadable values, words that were said already. */
  readonly ignored: readonly LinkEntry[];
}

/** A longer path is no link of anybody's; so many words are read, so much of each value is kept. */
const longest = 4_000;
const mostEntries = 40;
const longestValue = 200;

/**
 * Reads what follows the app's name in the address, e.g. `pop/phone/+14155550132/queue/Sales`; a query counts too.
 * `undefined` where it is no deep link. Each part is percent-decoded once; a `+` stays one, because it begins numbers.
 */
export function readDeepLink(route: string): DeepLink | undefined {
  const [path = '', query = ''] = route.slice(0, longest + 1).split(/[?#]/, 2);
  const parts = path.replace(/^\/+/, '').split('/');
  if (parts.shift()?.toLowerCase() !== 'pop') return undefined;
  const id = route.replace(/^\/+|\/+$/g, '');
  // What was cut off may have changed what the rest means.
  if (route.length > longest)
    return { id: cut(id, longest), signals: [], calls: [], asked: [], ignored: [entryOf('pop', id)] };
  return linkOf(id, [...entriesIn(parts), ...entriesOfQuery(query)].slice(0, mostEntries));
}

function entriesIn(parts: readonly string[]): readonly LinkEntry[] {
  const entries: LinkEntry[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const key = parts[at] ?? '';
    const next = parts[at + 1] ?? '';
    if (key === '') continue;
    // A template that had no value leaves two slashes, of which browsers and proxies may make one.
    const isMissing = keyOf(key)?.isNeverWord === true && keyOf(next) !== undefined;
    entries.push({ key, value: isMissing ? '' : next });
    if (!isMissing) at += 1;
  }
  return entries;
}

const entriesOfQuery = (query: string): readonly LinkEntry[] =>
  query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? { key: pair, value: '' } : { key: pair.slice(0, at), value: pair.slice(at + 1) };
    });

const keyOf = (word: string): LinkKey | undefined => linkKeys.get(decoded(word)?.toLowerCase() ?? '');

function linkOf(id: string, entries: readonly LinkEntry[]): DeepLink {
  const asked: { readonly key: LinkWord; readonly value: string }[] = [];
  const ignored: LinkEntry[] = [];
  for (const { key, value } of entries) {
    const known = keyOf(key);
    const text = decoded(value)?.trim();
    const read = text === undefined || text.length > longestValue ? undefined : known?.read(text);
    if (!known || read === undefined || asked.some((earlier) => earlier.key === known.word))
      ignored.push(entryOf(decoded(key) ?? key, text ?? value));
    else asked.push({ key: known.word, value: read });
  }
  return { id, ...meaningOf(asked), asked, ignored };
}

function meaningOf(asked: DeepLink['asked']): Pick<DeepLink, 'signals' | 'calls' | 'direction' | 'queue'> {
  const valueOf = (word: LinkWord): string | undefined => asked.find(({ key }) => key === word)?.value;
  const direction = valueOf('direction');
  const queue = valueOf('queue');
  return {
    signals: asked.flatMap(({ key, value }) => signalOf(key, value)),
    calls: [valueOf('call_id'), valueOf('activity')].filter((call) => call !== undefined),
    ...((direction === 'inbound' || direction === 'outbound' || direction === 'internal') && { direction }),
    ...(queue !== undefined && { queue }),
  };
}

function signalOf(key: LinkWord, value: string): readonly Signal[] {
  const from = 'pop';
  switch (key) {
    case 'ticket':
    case 'user':
      return [{ from, kind: key, value: Number(value) }];
    case 'phone':
    case 'email':
      return [{ from, kind: key, value }];
    case 'external_id':
      return [{ from, kind: 'external-id', value }];
    case 'direction':
    case 'queue':
    case 'call_id':
    case 'activity':
      return [];
  }
}

/** Control characters would hide what a link is. */
const shown = (text: string): string => cut(text.replaceAll(/\p{Cc}/gu, ' '), 80).trim();
const entryOf = (key: string, value: string): LinkEntry => ({ key: shown(key), value: shown(value) });

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
