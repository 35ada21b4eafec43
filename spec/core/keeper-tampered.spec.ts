import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../src/core/journal/read-record.ts';
import { holds } from '../support/random.ts';
import { setStage, type Stage } from '../support/stage.ts';

const phone = '+14155550132';
const states = ['running', 'ended', 'written', 'over'] as const;
type State = (typeof states)[number];

async function playTo(state: State, isKnown: boolean): Promise<Stage> {
  const stage = await setStage();
  const user = isKnown ? stage.helpdesk.addUser({ name: 'Ada', phone }) : undefined;
  if (user) stage.helpdesk.addTicket({ requesterId: user.id });
  await stage.begin({ phone });
  await stage.clock.pass(10_000);
  if (state === 'running') return stage;
  await stage.end({ phone });
  if (state === 'written') await stage.clock.pass(60_000);
  if (state === 'over') await stage.clock.pass(2 * 3_600_000);
  return stage;
}

const wrong: readonly unknown[] = [undefined, null, 7, 'x', {}, { version: 2 }, { version: 1, session: 'x', fact: {} }];
const tamperings = fc.record({
  state: fc.constantFrom(...states),
  isKnown: fc.boolean(),
  place: fc.nat(30),
  instead: fc.constantFrom(...wrong),
});

describe('a call of which one stored record was spoilt', () => {
  it('is written down once all the same: one note, one ticket, one user', async () => {
    await holds(tamperings, async ({ state, isKnown, place, instead }) => {
      const stage = await playTo(state, isKnown);
      stage.journal.tamper((records) => records.with(place % records.length, instead));
      expect(stage.journal.records.map(readRecord)).toContainEqual(expect.stringMatching(/wrong|set-aside/));
      await stage.reload();
      await stage.end({ phone });
      await stage.clock.pass(30 * 60_000);
      const notes = [...stage.helpdesk.tickets.keys()]
        .flatMap((id) => stage.notes(id))
        .filter((body) => body.includes('Call ID: ccaip 103646'));
      expect(notes).toHaveLength(1);
      expect([stage.helpdesk.users.size, stage.helpdesk.tickets.size]).toEqual([1, 1]);
    });
  });
});
