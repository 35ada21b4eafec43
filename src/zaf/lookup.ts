import type { Requester, Ticket } from '../core/records.ts';
import type { FoundRecords, Lookup } from '../core/view.ts';
import { digitsOf, plainWords } from './query-words.ts';
import type { Rest } from './request.ts';
import { listOf, ticketSchema, under } from './schemas.ts';
import { createHelpdesk } from './helpdesk.ts';
import { searchUsers } from './user-search.ts';

type FoundTicket = FoundRecords['tickets'][number];

/** Zendesk's ids and people's numbers overlap from here on. */
const shortestNumber = 6;
/** Subscriber digits that a number has however it is stored: with or without country code, area code and trunk 0. */
const comparedDigits = 7;

const ticketsFound = under('results', listOf(ticketSchema));

const knownTicket = (ticket: Ticket): FoundTicket => ({
  id: ticket.id,
  subject: ticket.subject,
  ...(ticket.requesterId !== undefined && { requesterId: ticket.requesterId }),
});

const isOpen = (ticket: Ticket): boolean => ticket.status !== 'solved' && ticket.status !== 'closed';

const searchTickets = async (rest: Rest, words: string): Promise<readonly FoundTicket[]> => {
  const path = `/api/v2/search.json?query=${encodeURIComponent(`type:ticket ${words}`)}&per_page=25`;
  const tickets = await rest({ method: 'GET', path }, ticketsFound);
  return tickets.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a))).map(knownTicket);
};

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

/** What came of both; half an answer is better than none, two failures are one. */
const both = async (
  users: Promise<readonly Requester[]>,
  tickets: Promise<readonly FoundTicket[]>,
): Promise<FoundRecords> => {
  const [people, records] = await Promise.allSettled([users, tickets]);
  if (people.status === 'rejected' && records.status === 'rejected') throw people.reason;
  return {
    users: people.status === 'fulfilled' ? people.value : [],
    tickets: records.status === 'fulfilled' ? records.value : [],
  };
};

/** Finds what an agent types, in at most two requests: `#123`, an e-mail, a number, or words of a name or subject. */
export const createLookup =
  (rest: Rest): Lookup =>
  async (typed) => {
    const text = typed.trim();
    const digits = digitsOf(text);
    if (/^#\s*\d+$/.test(text)) return { users: [], tickets: await byTicketNumber(rest, Number(digits)) };
    if (/^\d+$/.test(text)) {
      const tickets = byTicketNumber(rest, Number(digits));
      return digits.length < shortestNumber
        ? { users: [], tickets: await tickets }
        : both(byNumber(rest, digits), tickets);
    }
    if (/^\S+@\S+$/.test(text)) return { users: await byEmail(rest, text), tickets: [] };
    if (/^[+(]?[\d\s().\-/]+$/.test(text) && digits.length >= shortestNumber) {
      return { users: await byNumber(rest, digits), tickets: [] };
    }
    const words = plainWords(text);
    return words === '' ? { users: [], tickets: [] } : both(byName(rest, words), searchTickets(rest, words));
  };
