import type { Requester } from '../core/records.ts';
import type { FoundRecords, Lookup, LookupFilter } from '../core/showing/view.ts';
import { createHelpdesk } from './helpdesk.ts';
import { digitsOf, plainWords, quoted } from './query-words.ts';
import { knownTicket, searchRecords, type FoundTicket } from './record-search.ts';
import type { Rest } from './request.ts';
import { listOf, under, userSchema } from './schemas.ts';
import { searchUsers } from './user-search.ts';

/** Zendesk's ids and people's numbers overlap from here on. */
const shortestNumber = 6;
/** Subscriber digits that a number has however it is stored: with or without country code, area code and trunk 0. */
const comparedDigits = 7;

const day = 86_400_000;
const periods = { day, week: 7 * day, month: 31 * day, year: 366 * day } as const;

const nothing: FoundRecords = { users: [], tickets: [] };

const sharedEnding = (a: string, b: string): number => {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
};

/** Who can be chosen, the likeliest first: suspended users last, then by how well `score` says they fit. */
const ranked = (users: readonly Requester[], score: (user: Requester) => number): readonly Requester[] =>
  users
    .filter((user) => user.isActive)
    .toSorted(
      (a, b) =>
        Number(a.isSuspended) - Number(b.isSuspended) ||
        score(b) - score(a) ||
        b.updatedAt - a.updatedAt ||
        a.id - b.id,
    );

const byEmail = async (rest: Rest, email: string): Promise<readonly Requester[]> =>
  ranked(await searchUsers(rest, { by: 'email', value: email }, false), (user) =>
    Number(user.email?.toLowerCase() === email.toLowerCase()),
  );

const byNumber = async (rest: Rest, digits: string): Promise<readonly Requester[]> =>
  ranked(await searchUsers(rest, { by: 'phone', digits: digits.slice(-comparedDigits) }, false), (user) =>
    sharedEnding(digitsOf(user.phone ?? ''), digits),
  );

const byName = async (rest: Rest, words: string): Promise<readonly Requester[]> => {
  const wanted = words.toLowerCase();
  return ranked(await searchUsers(rest, { by: 'text', value: words }, false), ({ name }) => {
    const known = name.toLowerCase();
    return known === wanted ? 3 : known.startsWith(wanted) ? 2 : Number(known.includes(wanted));
  });
};

const byTicketNumber = async (rest: Rest, id: number): Promise<readonly FoundTicket[]> => {
  const ticket = Number.isSafeInteger(id) && id > 0 ? await createHelpdesk(rest).ticket(id) : undefined;
  return ticket ? [knownTicket(ticket)] : [];
};

const members = under('users', listOf(userSchema));

/** The people of an organization, by name. */
const byOrganization = async (rest: Rest, id: number): Promise<readonly Requester[]> => {
  const query = encodeURIComponent(`role:end-user organization:${id}`);
  const users = await rest({ method: 'GET', path: `/api/v2/users/search.json?query=${query}&per_page=100` }, members);
  return ranked(users, () => 0).toSorted((a, b) => a.name.localeCompare(b.name));
};

/** What came of both; half an answer is better than none, two failures are one. */
const both = async (
  users: Promise<readonly Requester[]>,
  records: Promise<Omit<FoundRecords, 'users'>>,
): Promise<FoundRecords> => {
  const [people, others] = await Promise.allSettled([users, records]);
  if (people.status === 'rejected' && others.status === 'rejected') throw people.reason;
  return {
    ...(others.status === 'fulfilled' ? others.value : nothing),
    users: people.status === 'fulfilled' ? people.value : [],
  };
};

/** People by what was typed: an e-mail, a number, or words of a name. */
const people = async (rest: Rest, text: string): Promise<readonly Requester[]> => {
  if (/^\S+@\S+$/.test(text)) return byEmail(rest, text);
  if (isNumber(text)) return byNumber(rest, digitsOf(text));
  const words = plainWords(text);
  return words === '' ? [] : byName(rest, words);
};

const isNumber = (text: string): boolean =>
  /^[+(]?[\d\s().\-/]+$/.test(text) && digitsOf(text).length >= shortestNumber;

/** Tickets and organizations by what was typed; an e-mail means the tickets of that requester. */
const records = async (
  rest: Rest,
  text: string,
  kind: NonNullable<LookupFilter['kind']>,
  after: number,
): Promise<FoundRecords> => {
  const words = kind === 'tickets' && /^\S+@\S+$/.test(text) ? `requester:${quoted(text)}` : plainWords(text);
  if (words === '') return nothing;
  const types = { all: {}, people: {}, tickets: { type: 'ticket' }, organizations: { type: 'organization' } } as const;
  return { users: [], ...(await searchRecords(rest, { ...types[kind], words, after })) };
};

/** Everything that what was typed may mean. */
const anything = async (rest: Rest, text: string, after: number): Promise<FoundRecords> => {
  const digits = digitsOf(text);
  if (/^\d+$/.test(text)) {
    const tickets = byTicketNumber(rest, Number(digits));
    if (digits.length < shortestNumber) return { users: [], tickets: await tickets };
    return both(byNumber(rest, digits), (async () => ({ tickets: await tickets }))());
  }
  if (/^\S+@\S+$/.test(text) || isNumber(text)) return { users: await people(rest, text), tickets: [] };
  return plainWords(text) === '' ? nothing : both(people(rest, text), records(rest, text, 'all', after));
};

const found = async (rest: Rest, text: string, filter: LookupFilter, after: number): Promise<FoundRecords> => {
  const { kind = 'all', organization } = filter;
  if (organization !== undefined) return { users: await byOrganization(rest, organization), tickets: [] };
  if (/^#\s*\d+$/.test(text)) return { users: [], tickets: await byTicketNumber(rest, Number(digitsOf(text))) };
  if (kind === 'people') return { users: await people(rest, text), tickets: [] };
  if (kind === 'all') return anything(rest, text, after);
  if (kind === 'tickets' && /^\d+$/.test(text)) {
    return { users: [], tickets: await byTicketNumber(rest, Number(text)) };
  }
  return records(rest, text, kind, after);
};

/**
 * Finds what an agent types, in at most two requests: `#123`, an e-mail, a number, or words of a name or subject.
 * `now`: milliseconds since the epoch.
 */
export const createLookup =
  (rest: Rest, now: () => number = Date.now): Lookup =>
  async (typed, filter = {}) => {
    const { since = 'any' } = filter;
    const after = since === 'any' ? 0 : now() - periods[since];
    const { users, ...others } = await found(rest, typed.trim(), filter, after);
    return { users: users.filter(({ updatedAt }) => updatedAt >= after), ...others };
  };
