import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { createContacts } from '../../src/zaf/contacts.ts';
import { createCustomer } from '../../src/zaf/customer.ts';
import { createHelpdesk } from '../../src/zaf/helpdesk.ts';
import { createLookup } from '../../src/zaf/lookup.ts';
import { createRest, type Rest } from '../../src/zaf/request.ts';
import { mutated } from '../support/mutated.ts';
import { holds } from '../support/random.ts';

const user = {
  id: 7_210_000_000_009,
  name: 'Ada Lovelace',
  email: 'ada@analytical.example',
  phone: '+14155550132',
  shared_phone_number: false,
  suspended: false,
  active: true,
  role: 'end-user',
  organization_id: 7_210_000_000_003,
  updated_at: '2026-11-20T15:04:11Z',
  user_fields: { alt_phone: '+14155550133' },
};
const ticket = {
  id: 3,
  subject: 'Printer is on fire',
  status: 'open',
  requester_id: user.id,
  created_at: '2026-11-20T15:04:11Z',
  updated_at: '2026-11-20T15:04:11Z',
  organization_id: null,
  tags: ['ringside', 'call'],
  custom_fields: [
    { id: 360_001, value: null },
    { id: 360_002, value: 'x' },
  ],
};
const comment = { author_id: user.id, public: false, body: 'Inbound call', created_at: '2026-11-20T15:04:11Z' };
const identity = { id: 1, user_id: user.id, type: 'phone_number', value: '+14155550134' };
const organization = { id: user.organization_id, name: 'Analytical Ltd' };

/** Good answers to every question, each with all that the others hold. */
const body = {
  user,
  ticket,
  organization,
  users: [user, { ...user, id: user.id + 1 }],
  tickets: [ticket],
  comments: [comment],
  identities: [identity],
  results: [
    { ...ticket, result_type: 'ticket' },
    { ...organization, result_type: 'organization' },
  ],
  next_page: null,
  count: 1,
};
const answer = { status: 200, statusText: 'OK', responseJSON: body, responseHeaders: 'Retry-After: 3' };
const refusal = {
  status: 422,
  statusText: 'Unprocessable Entity',
  responseText: JSON.stringify({
    error: 'RecordInvalid',
    description: 'Record validation errors',
    details: { base: [{ description: 'Status: closed prevents ticket update' }], subject: ['is too long'] },
  }),
  responseHeaders: { 'retry-after': ['3'] },
};

const customer = {
  name: '',
  hasSharedPhone: false,
  isSuspended: false,
  isActive: true,
  isEndUser: true,
  organizationId: 5,
  updatedAt: 0,
};

type Question = (rest: Rest) => Promise<unknown>;
const hostile = '\ud800"\\:*<>()+-'.repeat(3);
const questions: Readonly<Record<string, Question>> = {
  'finding users by number': (rest) => createHelpdesk(rest).findUsers({ by: 'phone', digits: '4155550132' }, true),
  'finding users by field': (rest) =>
    createHelpdesk(rest).findUsers({ by: 'field', key: 'alt_phone', digits: '4155550132' }, false),
  'finding users by every number': (rest) =>
    createHelpdesk(rest).findUsers({ by: 'number', digits: '14155550132' }, false),
  'finding users by e-mail': (rest) => createHelpdesk(rest).findUsers({ by: 'email', value: hostile }, false),
  'finding users by external id': (rest) =>
    createHelpdesk(rest).findUsers({ by: 'external-id', value: hostile }, false),
  'reading a user': (rest) => createHelpdesk(rest).user(user.id),
  'reading a ticket': (rest) => createHelpdesk(rest).ticket(ticket.id),
  'finding the newest open ticket': (rest) => createHelpdesk(rest).latestOpenTicket(user.id, { solvedSince: 0 }),
  'finding the tickets of a call': (rest) => createHelpdesk(rest).ticketsOf('ccaip-call-103646'),
  'making a user': (rest) => createHelpdesk(rest).createUser({ user: { name: 'Ada' } }),
  'making a ticket': (rest) => createHelpdesk(rest).createTicket({ ticket: { subject: 'x' } }, 'ccaip-call-103646'),
  'writing to a ticket': (rest) => createHelpdesk(rest).updateTicket(ticket.id, { ticket: {} }),
  'writing to a user': (rest) => createHelpdesk(rest).updateUser(user.id, { user: {} }),
  'reading comments': (rest) => createHelpdesk(rest).comments(ticket.id),
  'reading the numbers of a user': (rest) => createContacts(rest)(user.id, ['alt_phone', '__proto__', 'constructor']),
  'reading what a customer has': (rest) => createCustomer(rest)({ ...customer, id: user.id }),
  'searching by name': (rest) => createLookup(rest)('Ada Lovelace'),
  'searching by number': (rest) => createLookup(rest)('+1 415 555 0132'),
  'searching by ticket number': (rest) => createLookup(rest)('#3'),
  'searching for something odd': (rest) => createLookup(rest)(hostile, { kind: 'all', since: 'week' }),
};

/** Ids are safe and positive wherever they stand, and no number is missing. */
function checkClean(value: unknown, key = ''): void {
  if (typeof value === 'number') {
    expect(Number.isFinite(value), key).toBe(true);
    if (/^(?:id|requesterId|organizationId)$/.test(key)) {
      expect(Number.isSafeInteger(value) && value > 0, `${key} ${value}`).toBe(true);
    }
  }
  if (typeof value !== 'object' || value === null) return;
  expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(value));
  for (const [name, inner] of Object.entries(value)) checkClean(inner, Array.isArray(value) ? key : name);
}

async function check(question: Question, given: unknown, isGood: boolean): Promise<void> {
  const request = (): Promise<unknown> => (isGood ? Promise.resolve(given) : Promise.reject(given));
  const rest = createRest({ request }, { isOnline: () => true, now: () => 0 });
  try {
    checkClean(await question(rest));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { retryAfter = 0, detail = '' } = error.facts;
    expect(Number.isFinite(retryAfter) && retryAfter >= 0).toBe(true);
    expect(detail.length).toBeLessThanOrEqual(300);
  }
}

describe.each(Object.entries(questions))('an answer to %s, with anything changed in it,', (_, question) => {
  it('is read clean or is a failure', async () => {
    await holds(
      fc.tuple(
        fc.constantFrom(answer, refusal).chain((good) => mutated(good)),
        fc.boolean(),
      ),
      ([given, isGood]) => check(question, given, isGood),
      80,
    );
  });

  it('is read clean or is a failure where its body alone is odd', async () => {
    await holds(
      mutated(body).map((odd) => ({ ...answer, responseJSON: odd })),
      (given) => check(question, given, true),
      80,
    );
  });
});
