import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compacted } from '../../src/core/journal/compacted.ts';
import { Failure } from '../../src/core/failure.ts';
import type { Fact, FactBody } from '../../src/core/facts.ts';
import { isFinished } from '../../src/core/deciding/finished.ts';
import { apply, fold } from '../../src/core/fold.ts';
import { plan } from '../../src/core/plan.ts';
import { recentCalls } from '../../src/core/showing/recent-calls.ts';
import type { Session } from '../../src/core/session.ts';
import { show } from '../../src/core/showing/show.ts';
import type { Situation } from '../../src/core/situation.ts';
import { stepNameOf } from '../../src/core/step.ts';
import { always, holds } from '../support/random.ts';
import { setStage, theCall, type Stage } from '../support/stage.ts';
import { situationOf } from '../support/situation.ts';

const phone = '+14155550132';
const moves = [
  'begin',
  'end',
  'pop',
  'wait',
  'type',
  'choose',
  'note-fails',
  'ticket-lost',
  'reload',
  'long-wait',
] as const;
type Move = (typeof moves)[number];

async function make(stage: Stage, move: Move, ticket: number): Promise<void> {
  switch (move) {
    case 'begin':
      return stage.begin({ phone });
    case 'end':
      return stage.end({ phone });
    case 'pop':
      return stage.pop(`https://acme.zendesk.com/agent/tickets/${ticket}?call_id=103646`);
    case 'wait':
      return stage.clock.pass(5_000);
    case 'long-wait':
      return stage.clock.pass(20 * 60_000);
    case 'type':
      stage.actions.typeNotes(theCall, 'asked for a refund');
      return stage.clock.settle();
    case 'choose':
      stage.actions.chooseTicket(theCall, { id: ticket });
      return stage.clock.settle();
    case 'note-fails':
      return stage.helpdesk.fail('updateTicket', new Failure('server'));
    case 'ticket-lost':
      return stage.helpdesk.fail('createTicket', new Failure('server'), { afterDoing: true });
    case 'reload':
      return stage.reload();
  }
}

/** What the journal has of a call and what it has to do with it once it is over. */
async function play(
  order: readonly Move[],
  callers: number,
): Promise<{ facts: readonly Fact[]; situation: Situation }> {
  const stage = await setStage();
  const users = Array.from({ length: callers }, (_, index) => stage.helpdesk.addUser({ name: `Ada ${index}`, phone }));
  const ticket = stage.helpdesk.addTicket({ requesterId: users[0]?.id ?? 99 });
  await stage.begin({ phone });
  for (const move of order) await make(stage, move, ticket.id);
  await stage.end({ phone });
  await stage.clock.pass(40 * 60_000);
  const situation = situationOf({ now: stage.clock.now() });
  return { facts: stage.journal.facts.filter(({ session }) => session === theCall), situation };
}

const plays = fc.tuple(fc.array(fc.constantFrom(...moves), { maxLength: 8 }), fc.nat(2));

const slim = (facts: readonly Fact[], isOver: boolean): readonly Fact[] =>
  compacted(facts, isOver).filter((fact) => fact !== undefined);

function sessionsOf(facts: readonly Fact[]): { readonly full: Session; readonly left: Session } {
  const [full, left] = [fold(facts), fold(slim(facts, true))];
  if (!full || !left) throw new Error('A call has facts, also once it is compacted');
  return { full, left };
}

describe('a finished session that is compacted', () => {
  it('looks the same on every screen, and is finished still', async () => {
    await holds(
      plays,
      async ([order, callers]) => {
        const { facts, situation } = await play(order, callers);
        const { full, left } = sessionsOf(facts);
        if (!isFinished(full, situation)) return;
        // The event's own data is on the card only; a session that is compacted has left it.
        expect({ ...show(left, 'call', situation), data: {} }).toEqual({ ...show(full, 'call', situation), data: {} });
        expect(recentCalls([left], situation)).toEqual(recentCalls([full], situation));
        expect(isFinished(left, situation)).toBe(true);
        expect(slim(facts, true).length).toBeLessThanOrEqual(facts.length);
      },
      100,
    );
  });

  it('makes nothing new of a late or repeated event', async () => {
    const late: readonly FactBody[] = [
      { kind: 'began', direction: 'inbound', details: {}, frame: 'adapter' },
      { kind: 'ended', by: 'vendor', details: {} },
      { kind: 'record-popped', record: { kind: 'ticket', id: 77 } },
      { kind: 'signal-seen', signal: { from: 'event', kind: 'phone', value: phone } },
    ];
    await holds(
      fc.tuple(plays, fc.subarray([...late]), fc.constantFrom(1_000, 3_600_000)),
      async ([[order, callers], some, later]) => {
        const { facts, situation } = await play(order, callers);
        const { full, left } = sessionsOf(facts);
        if (!isFinished(full, situation)) return;
        const at = (full.endedAt ?? 0) + later;
        const after = (session: Session): readonly string[] => {
          const told = some.reduce(
            (known, body) => apply(known, Object.assign({ id: body.kind, session: theCall, at }, body)),
            session,
          );
          return plan(told, { ...situation, now: at }).steps.map(stepNameOf);
        };
        expect(after(left)).toEqual(after(full));
      },
      100,
    );
  });

  it('keeps of a usual call only its beginning, its end, who it was and where it is written', async () => {
    const { facts } = await play(['type'], 1);
    expect(new Set(slim(facts, true).map(({ kind }) => kind))).toEqual(
      new Set([
        'began',
        'signal-seen',
        'users-found',
        'ticket-found',
        'opened',
        'notes-typed',
        'ended',
        'note-written',
      ]),
    );
  });

  it('keeps no names of others once somebody was chosen', async () => {
    const stage = await setStage();
    const [ada] = ['Ada', 'Byron'].map((name) => stage.helpdesk.addUser({ name, phone }));
    await stage.begin({ phone });
    if (ada) stage.actions.chooseUser(theCall, ada);
    await stage.clock.settle();
    await stage.end({ phone });
    await stage.clock.pass(60_000);
    expect(JSON.stringify(slim(stage.journal.facts, true))).not.toContain('Byron');
  });
});

type Try = 'begun' | 'known' | 'unknown' | 'settled';
const tryOf = (what: Try, at: number): Fact => {
  const head = { id: `fact-${at}`, session: theCall, at };
  const step = 'write-note';
  if (what === 'settled')
    return { ...head, kind: 'note-written', ticket: 1, covers: { text: '', disposition: '', parts: 0 } };
  if (what === 'begun') return { ...head, kind: 'step-begun', step, request: { body: { at }, ticket: 1 } };
  return {
    ...head,
    kind: 'step-failed',
    step,
    code: what === 'known' ? 'server' : 'no-answer',
    retryAt: at + 5,
    isOutcomeKnown: what === 'known',
  };
};

describe('an unfinished session that is compacted', () => {
  it('knows of its tries what it knew, but for their number', () => {
    const rows = fc.array(fc.constantFrom<Try>('begun', 'known', 'unknown', 'unknown', 'settled'), {
      minLength: 1,
      maxLength: 40,
    });
    always(rows, (row) => {
      const facts = row.map(tryOf);
      const left = slim(facts, false);
      const bare = (all: readonly Fact[]) =>
        [...(fold(all)?.attempts ?? [])].map(([step, attempt]) => ({ step, ...attempt, tries: 1 }));
      expect(bare(left)).toEqual(bare(facts));
      expect(left.filter(({ kind }) => kind !== 'note-written').length).toBeLessThanOrEqual(6);
    });
  });
});
