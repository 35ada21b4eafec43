import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/core/deciding/decide.ts';
import type { Fact, FactBody } from '../../src/core/facts.ts';
import { fold } from '../../src/core/fold.ts';
import { plan } from '../../src/core/plan.ts';
import type { Requester } from '../../src/core/records.ts';
import { readRules } from '../../src/core/rules/read-rules.ts';
import { defaultRules, type Rules } from '../../src/core/rules/rules.ts';
import type { Situation } from '../../src/core/situation.ts';
import { always } from '../support/random.ts';
import { theCall } from '../support/stage.ts';
import { situationOf } from '../support/situation.ts';
import { requesterOf } from '../support/requester.ts';

const person = (id: number, more: Partial<Requester> = {}): Requester =>
  requesterOf(id, { phone: '+14155550132', updatedAt: id, ...more });
const signal = { from: 'event', kind: 'phone', value: '+14155550132' } as const;
const ticket = { id: 11, requesterId: 1 };
const record = { kind: 'ticket', id: 12 } as const;

const bodies: readonly FactBody[] = [
  { kind: 'began', direction: 'inbound', details: { queue: 'Sales' }, frame: 'adapter' },
  { kind: 'ended', by: 'vendor', details: {} },
  { kind: 'frame-lost' },
  { kind: 'signal-seen', signal },
  { kind: 'signal-seen', signal: { from: 'pop', kind: 'phone', value: 'anonymous' } },
  { kind: 'signal-seen', signal: { from: 'event', kind: 'ticket', value: 11 } },
  { kind: 'record-popped', record },
  { kind: 'users-found', by: signal, users: [person(1)], isFresh: true },
  { kind: 'users-found', by: signal, users: [person(1), person(2)], isFresh: true },
  { kind: 'users-found', by: signal, users: [person(3, { hasSharedPhone: true })], isFresh: false },
  { kind: 'users-found', by: signal, users: [], isFresh: true },
  { kind: 'user-made', user: person(4) },
  { kind: 'user-chosen', user: person(5) },
  { kind: 'user-wanted', name: 'Zoe', phone: '+14155550199' },
  { kind: 'ticket-read', asked: 11, ticket },
  { kind: 'ticket-found', requester: 1, ticket },
  { kind: 'ticket-found', requester: 5 },
  { kind: 'own-ticket-found' },
  { kind: 'ticket-made', ticket: { id: 13, requesterId: 4 } },
  { kind: 'ticket-chosen', ticket: { id: 14 } },
  { kind: 'new-ticket-wanted' },
  { kind: 'choice-undone' },
  { kind: 'ticket-checked', ticket: { id: 13, updatedAt: 5 }, isGone: false },
  { kind: 'opened', record },
  { kind: 'notes-typed', text: 'x' },
  { kind: 'done-pressed' },
  { kind: 'note-written', ticket: 11, covers: { text: '', disposition: '', parts: 1 } },
  { kind: 'step-begun', step: 'write-note', request: { body: {}, ticket: 11 } },
  { kind: 'step-failed', step: 'write-note', code: 'no-answer', retryAt: 0, isOutcomeKnown: false },
  { kind: 'dismissed' },
];

const rules: readonly Rules[] = [
  defaultRules,
  ...[
    { ticket: 'new' },
    { ticket: 'none' },
    { unknownCaller: 'ask' },
    { severalMatches: 'newest' },
    { note: 'none', pop: 'user' },
  ].flatMap((then) => {
    const reading = readRules(JSON.stringify({ version: 1, rules: [{ when: {}, then }] }));
    return 'rules' in reading ? [reading.rules] : [];
  }),
];

const facts = fc
  .array(fc.constantFrom(...bodies), { maxLength: 18 })
  .map((all) =>
    all.map((body, index): Fact => Object.assign({ id: String(index), session: theCall, at: 1_000 * index }, body)),
  );

const situation = (chosen: Rules, isWriting = false): Situation => situationOf({ now: 1e9, rules: chosen, isWriting });

const undecided = new Set([
  'several',
  'anonymous',
  'nobody',
  'suspended',
  'not-found',
  'unknown',
  'ignored',
  'searching',
]);

describe('whatever is known of a call', () => {
  it('nothing is written while it is not decided who it is with', () => {
    always(
      fc.tuple(facts, fc.constantFrom(...rules)),
      ([all, chosen]) => {
        const session = fold(all);
        if (!session) return;
        const { caller, ticket: state } = decide(session, situation(chosen));
        if (!undecided.has(caller.kind) || state.kind === 'known') return;
        expect(
          plan(session, situation(chosen)).steps.filter((step) => 'request' in step && step.do !== 'verify'),
        ).toEqual([]);
      },
      3_000,
    );
  });

  it('nothing is brought to the front while the agent writes', () => {
    always(
      fc.tuple(facts, fc.constantFrom(...rules)),
      ([all, chosen]) => {
        const session = fold(all);
        if (!session) return;
        expect(plan(session, situation(chosen, true)).steps.filter((step) => step.do === 'open')).toEqual([]);
      },
      2_000,
    );
  });

  it('the same facts decide alike, also when they were stored and read back', () => {
    always(
      fc.tuple(facts, fc.constantFrom(...rules)),
      ([all, chosen]) => {
        const [live, replayed] = [fold(all), fold(JSON.parse(JSON.stringify(all)) as readonly Fact[])];
        if (!live || !replayed) return;
        expect(plan(replayed, situation(chosen))).toEqual(plan(live, situation(chosen)));
      },
      1_000,
    );
  });

  it('no plan writes one step twice, nor two notes at once', () => {
    always(
      fc.tuple(facts, fc.constantFrom(...rules)),
      ([all, chosen]) => {
        const session = fold(all);
        if (!session) return;
        const names = plan(session, situation(chosen)).steps.map((step) =>
          step.do === 'verify' ? step.step : step.do,
        );
        expect(new Set(names).size).toBe(names.length);
        expect(names.filter((name) => name === 'write-note' || name === 'write-addition').length).toBeLessThanOrEqual(
          1,
        );
      },
      2_000,
    );
  });
});
