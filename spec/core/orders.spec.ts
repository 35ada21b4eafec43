import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure, type FailureCode } from '../../src/core/failure.ts';
import { fold } from '../../src/core/fold.ts';
import { holds } from '../support/random.ts';
import { setStage, theCall, type Stage } from '../support/stage.ts';

type Move = 'begin' | 'end' | 'pop' | 'reload' | 'wait' | 'write-fails' | 'write-lost' | 'ticket-lost' | 'user-lost';

const moves = fc.array(
  fc.constantFrom<Move>(
    'begin',
    'end',
    'pop',
    'reload',
    'wait',
    'write-fails',
    'write-lost',
    'ticket-lost',
    'user-lost',
  ),
  { maxLength: 14 },
);
const phone = '+14155550132';

async function make(stage: Stage, move: Move, ticket: number): Promise<void> {
  switch (move) {
    case 'begin':
      return stage.begin({ phone });
    case 'end':
      return stage.end({ phone });
    case 'pop':
      return stage.pop(`https://acme.zendesk.com/agent/pop?ticket_id=${ticket}&call_id=103646`);
    case 'reload':
      return stage.reload();
    case 'wait':
      return stage.clock.pass(700);
    case 'write-fails':
      return stage.helpdesk.fail('updateTicket', new Failure('rate-limited', { retryAfter: 1_000 }));
    case 'write-lost':
      return stage.helpdesk.fail('updateTicket', new Failure('no-answer'), { afterDoing: true });
    case 'ticket-lost':
      return stage.helpdesk.fail('createTicket', new Failure('server'), { afterDoing: true });
    case 'user-lost':
      return stage.helpdesk.fail('createUser', new Failure('no-answer'), { afterDoing: true });
  }
}

async function play(order: readonly Move[], isKnown: boolean): Promise<Stage> {
  const stage = await setStage();
  const user = isKnown ? stage.helpdesk.addUser({ name: 'Ada', phone }) : undefined;
  const ticket = stage.helpdesk.addTicket({ requesterId: user?.id ?? 99, status: isKnown ? 'open' : 'closed' });
  for (const move of order) await make(stage, move, ticket.id);
  await stage.clock.pass(1_000);
  await stage.end({ phone });
  await stage.clock.pass(30 * 60_000);
  return stage;
}

const notesOf = (stage: Stage): readonly string[] =>
  [...stage.helpdesk.tickets.keys()]
    .flatMap((id) => stage.notes(id))
    .filter((body) => body.includes('Call ID: ccaip 103646') && !body.startsWith('Addition to'));

describe('events and faults in any order', () => {
  it('end with exactly one note, for a known and for an unknown caller', async () => {
    await holds(fc.tuple(moves, fc.boolean()), async ([order, isKnown]) => {
      const stage = await play(order, isKnown);
      expect(notesOf(stage)).toHaveLength(1);
      expect(stage.desk.view().toFinish).toEqual([]);
    });
  });

  it('make at most one user and one ticket, and open a record at most once', async () => {
    await holds(moves, async (order) => {
      const stage = await play(order, false);
      expect(stage.helpdesk.users.size).toBeLessThanOrEqual(1);
      expect(
        [...stage.helpdesk.tickets.values()].filter(({ externalId }) => externalId === 'ccaip-call-103646').length,
      ).toBeLessThanOrEqual(1);
      expect(stage.screen.opened.length).toBeLessThanOrEqual(1);
    });
  });

  it('fold to the same session when the stored facts are folded again', async () => {
    await holds(moves, async (order) => {
      const stage = await play(order, true);
      const facts = stage.journal.facts.filter(({ session }) => session === theCall);
      expect(fold([...facts, ...facts])?.written).toEqual(fold(facts)?.written);
      expect(fold(facts)?.phase).toBe('ended');
    });
  });
});

describe('a failure of any kind', () => {
  it.each<FailureCode>([
    'offline',
    'no-answer',
    'rate-limited',
    'server',
    'signed-out',
    'forbidden',
    'conflict',
    'key-reused',
    'unreadable',
  ])('%s at every step ends with one ticket and one note all the same', async (code) => {
    const stage = await setStage();
    for (const step of [
      'findUsers',
      'createUser',
      'latestOpenTicket',
      'ticketsOf',
      'createTicket',
      'updateTicket',
    ] as const)
      stage.helpdesk.fail(step, new Failure(code));
    await stage.begin({ phone });
    await stage.clock.pass(10 * 60_000);
    await stage.end({ phone });
    await stage.clock.pass(10 * 60_000);
    expect(notesOf(stage)).toHaveLength(1);
    expect([stage.helpdesk.users.size, stage.helpdesk.tickets.size]).toEqual([1, 1]);
  });
});
