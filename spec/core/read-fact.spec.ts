import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/core/deciding/decide.ts';
import type { Fact, FactBody } from '../../src/core/facts.ts';
import { fold } from '../../src/core/fold.ts';
import { plan } from '../../src/core/plan.ts';
import { readFact } from '../../src/core/journal/read-fact.ts';
import { readRecord, recordOf } from '../../src/core/journal/read-record.ts';
import { show } from '../../src/core/showing/show.ts';
import { mutated } from '../support/mutated.ts';
import { always } from '../support/random.ts';
import { theCall } from '../support/stage.ts';
import { situationOf } from '../support/situation.ts';

const user = {
  id: 1,
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  phone: '+14155550132',
  phones: ['+14155550199'],
  hasSharedPhone: false,
  isSuspended: false,
  isActive: true,
  isEndUser: true,
  organizationId: 3,
  updatedAt: 1_000,
};
const ticket = {
  id: 11,
  subject: 'Printer',
  requesterId: 1,
  updatedAt: 5,
  isSolved: true,
  tags: ['a'],
  emptyFields: [4],
};
const signal = { from: 'event', kind: 'phone', value: '+14155550132' } as const;
const record = { kind: 'ticket', id: 12 } as const;
const covers = { text: 'x', disposition: 'Resolved', parts: 1 };

const bodies: readonly FactBody[] = [
  { kind: 'began', direction: 'inbound', details: { queue: 'Sales', sessionType: 'Voice' }, frame: 'adapter' },
  { kind: 'ended', by: 'vendor', direction: 'inbound', details: {}, frame: 'adapter' },
  { kind: 'frame-lost' },
  { kind: 'signal-seen', signal },
  { kind: 'signal-seen', signal: { from: 'pop', kind: 'ticket', value: 11 } },
  { kind: 'record-popped', record },
  { kind: 'came-from', frame: 'adapter' },
  { kind: 'link-offered', url: 'https://crm.example.com/1' },
  { kind: 'dial-begun', number: '+14155550132', isCopied: false },
  { kind: 'dial-answered', outcome: 'calling', callId: '5' },
  { kind: 'users-found', by: signal, users: [user, { ...user, id: 2 }], isFresh: true, scope: 'wide' },
  { kind: 'user-made', user },
  { kind: 'user-chosen', user },
  { kind: 'user-wanted', name: 'Zoe', phone: '+14155550199', email: 'zoe@example.com' },
  { kind: 'user-read', user: 1, found: user },
  { kind: 'requester-seen', ticket: 11, user },
  { kind: 'ticket-read', asked: 11, ticket },
  { kind: 'ticket-found', requester: 1, ticket },
  { kind: 'own-ticket-found', ticket },
  { kind: 'ticket-made', ticket: { id: 13, requesterId: 1 } },
  { kind: 'ticket-chosen', ticket },
  { kind: 'ticket-lost', step: 'write-note', ticket: 11, how: 'closed', requester: 1, into: ticket },
  { kind: 'user-gone', step: 'make-ticket', user: 1 },
  { kind: 'new-ticket-wanted' },
  { kind: 'choice-undone' },
  { kind: 'ticket-checked', ticket, isGone: false },
  { kind: 'requester-changed', ticket: 13, requester: 2, updatedAt: 6 },
  { kind: 'note-corrected', ticket: 11, to: 13 },
  { kind: 'ticket-undone', ticket: 13, updatedAt: 7 },
  { kind: 'ticket-reopened', ticket: 11 },
  { kind: 'user-tagged', user: 1, isUnneeded: true },
  { kind: 'fields-filled', of: 'organization' },
  { kind: 'fields-dropped', step: 'write-note', fields: ['1'] },
  { kind: 'data-seen', data: { 'session_variable.a': 'x', n: 5, is: true } },
  { kind: 'opened', record },
  { kind: 'opening-held', record },
  { kind: 'notes-typed', text: 'x' },
  { kind: 'disposition-chosen', disposition: 'Resolved' },
  { kind: 'done-pressed' },
  { kind: 'note-written', ticket: 11, covers, updatedAt: 8 },
  { kind: 'addition-written', ticket: 11, covers },
  { kind: 'step-begun', step: 'write-note', request: { body: { ticket: { tags: [] } }, covers, ticket: 11 } },
  { kind: 'step-failed', step: 'write-note', code: 'no-answer', retryAt: 900.5, isOutcomeKnown: false },
  { kind: 'step-failed', step: 'open', code: 'refused', retryAt: Number.MAX_SAFE_INTEGER, isOutcomeKnown: true },
  { kind: 'retry-asked' },
  { kind: 'dismissed' },
];

const stampedAt = (body: FactBody, at: number): Fact => Object.assign({ id: `fact-${at}`, session: theCall, at }, body);
const facts = fc
  .array(fc.constantFrom(...bodies), { minLength: 1, maxLength: 18 })
  .map((all) => all.map((body, index) => stampedAt(body, 1_000 * index)));

const situation = situationOf({ now: 1e9 });

const readAll = (records: readonly unknown[]): readonly Fact[] =>
  records.map(readRecord).filter((reading) => typeof reading !== 'string');

describe('a stored fact', () => {
  it.each(bodies.map((body) => [body.kind, stampedAt(body, 1)] as const))(
    '%s is read as it was stored',
    (_kind, fact) => {
      expect(readFact(structuredClone(fact))).toEqual(fact);
    },
  );

  it('is left out, whatever else stands in its place', () => {
    always(fc.anything({ withNullPrototype: true, withMap: true, withSparseArray: true }), (value) => {
      expect(readFact(value)).toBeUndefined();
      expect(readRecord(value)).toBeTypeOf('string');
    });
  });

  it('is a new object of its own keys, so that nothing that was slipped in is spread further', () => {
    const sly = JSON.parse(
      '{"id":"a","session":"ccaip-call-1@7","at":1,"kind":"frame-lost","__proto__":{"phase":"ended"}}',
    );
    expect(Object.keys(readFact(sly) ?? {})).toEqual(['id', 'session', 'at', 'kind']);
  });
});

describe('stored facts', () => {
  it('fold as they did before they were stored', () => {
    always(facts, (all) => {
      expect(fold(readAll(structuredClone(all.map(recordOf))))).toEqual(fold(all));
    });
  });

  it('however they were changed fold, decide, plan and show without throwing', () => {
    const changed = facts.chain((all) =>
      fc.tuple(...all.map((fact) => fc.oneof(mutated(recordOf(fact)), fc.constant(recordOf(fact))))),
    );
    always(
      changed,
      (records) => {
        const session = fold(readAll(records));
        if (!session) return;
        decide(session, situation);
        plan(session, situation);
        show(session, 'call', situation);
        expect(Number.isNaN(session.lastEventAt)).toBe(false);
        expect(Reflect.get({}, 'phase')).toBeUndefined();
      },
      1_000,
    );
  });
});
