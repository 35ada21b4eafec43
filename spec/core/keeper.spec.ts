import { beforeEach, describe, expect, it } from 'vitest';
import type { SessionId } from '../../src/core/facts.ts';
import { createKeeper, type Keeper } from '../../src/core/journal/keeper.ts';
import { createFakeJournal, type FakeJournal } from '../support/fake-journal.ts';
import { theCall } from '../support/stage.ts';
import { createVirtualClock, type VirtualClock } from '../support/virtual-clock.ts';

const began = { session: theCall, kind: 'began', direction: 'inbound', details: {}, frame: 'adapter' } as const;
const ended = { session: theCall, kind: 'ended', by: 'vendor', details: {} } as const;
const written = {
  session: theCall,
  kind: 'note-written',
  ticket: 5,
  covers: { text: '', disposition: '', parts: 1 },
} as const;
const typed = (text: string) => ({ session: theCall, kind: 'notes-typed', text }) as const;
const hour = 3_600_000;

let clock: VirtualClock;
let journal: FakeJournal;
let made = 0;

const keep = (): Keeper => createKeeper({ journal, clock, newId: () => `id-${(made += 1)}` });
const loaded = async (): Promise<Keeper> => {
  const keeper = keep();
  await keeper.load();
  return keeper;
};
const kinds = (): readonly string[] => journal.facts.map(({ kind }) => kind);

beforeEach(() => {
  clock = createVirtualClock();
  journal = createFakeJournal({ now: clock.now });
});

describe('what is kept', () => {
  it('is what changes something: an event that comes ten thousand times is stored once', async () => {
    const keeper = await loaded();
    await keeper.keep([began]);
    for (let times = 0; times < 10_000; times += 1) void keeper.keep([began]);
    await keeper.keep([began]);
    expect(kinds()).toEqual(['began']);
  });

  it('is once a minute that a running call was heard of, for it counts as over 4 h after that', async () => {
    const keeper = await loaded();
    for (let seconds = 0; seconds <= 180; seconds += 1) {
      await keeper.keep([began]);
      await clock.pass(1_000);
    }
    expect(kinds()).toHaveLength(4);
    expect(keeper.get(theCall)?.lastEventAt).toBeGreaterThan(clock.now() - 62_000);
  });

  it('is bounded although each repetition says something else, and the end of such a call is heard all the same', async () => {
    const keeper = await loaded();
    for (let times = 0; times < 10_000; times += 1) {
      void keeper.keep([{ ...began, details: { queue: `Queue ${times}` } }]);
      void keeper.keep([{ session: theCall, kind: 'link-offered', url: `https://crm.example.com/${times}` }]);
    }
    await keeper.keep([ended]);
    expect(journal.facts.length).toBeLessThanOrEqual(1_001);
    expect(keeper.get(theCall)?.phase).toBe('ended');
  });

  it('is nothing of what another frame tells that is no fact', async () => {
    const keeper = await loaded();
    keeper.learn([7, undefined, { id: 'a', session: theCall, at: Number.NaN, kind: 'dismissed' }]);
    expect(keeper.all()).toEqual([]);
    keeper.learn([{ id: 'a', at: clock.now(), ...began }]);
    expect(keeper.get(theCall)?.phase).toBe('running');
  });
});

describe('a fact that another frame tells twice', () => {
  it('counts once, also where it is not the last of its kind any more', async () => {
    const keeper = await loaded();
    const at = clock.now();
    const [one, two] = ['a', 'b'].map((id) => ({ id, at, session: theCall, kind: 'new-ticket-wanted' }) as const);
    keeper.learn([{ id: 'c', at, ...began }, one, two]);
    keeper.learn([one]);
    expect(keeper.get(theCall)?.choices).toHaveLength(2);
  });
});

describe('while storage fails', () => {
  it('says so, keeps all in memory, and stores it in its order as soon as storage works again', async () => {
    const keeper = await loaded();
    await keeper.keep([began]);
    journal.deny(true);
    await keeper.keep([typed('a')]);
    await keeper.keep([ended]);
    await keeper.keep([written]);
    keeper.finish(theCall);
    expect(keeper.isKept()).toBe(false);
    expect(kinds()).toEqual(['began']);
    journal.deny(false);
    await clock.pass(5_000);
    expect(keeper.isKept()).toBe(true);
    expect(kinds()).toEqual(['began', 'notes-typed', 'ended', 'note-written']);
    await clock.pass(hour + 1);
    expect((await journal.load()).length).toBe(0);
  });

  it('tells whoever asked when it begins to fail and when it works again', async () => {
    const told: boolean[] = [];
    const keeper: Keeper = createKeeper({
      journal,
      clock,
      newId: () => `id-${(made += 1)}`,
      onChange: () => told.push(keeper.isKept()),
    });
    await keeper.load();
    journal.deny(true);
    await keeper.keep([began]);
    await clock.pass(60_000);
    journal.deny(false);
    await clock.pass(5_000);
    expect(told).toEqual([false, true]);
  });

  it('stores what other frames told too, for it failed them as well', async () => {
    const keeper = await loaded();
    journal.deny(true);
    await keeper.keep([began]);
    keeper.learn([{ id: 'theirs', at: clock.now(), ...typed('from the sidebar') }]);
    journal.deny(false);
    await clock.pass(5_000);
    expect(kinds()).toEqual(['began', 'notes-typed']);
  });

  it('from the start, takes up what an earlier page stored once it can, before what was heard since', async () => {
    const earlier = await loaded();
    await earlier.keep([began, { session: theCall, kind: 'step-begun', step: 'make-user', request: { body: {} } }]);
    journal.deny(true);
    const keeper = await loaded();
    await clock.pass(2_000);
    await keeper.keep([ended]);
    expect(keeper.get(theCall)?.beganAt).toBeUndefined();
    journal.deny(false);
    await clock.pass(5_000);
    expect(keeper.get(theCall)).toMatchObject({ phase: 'ended', endedBy: 'vendor', beganAt: clock.now() - 7_000 });
    expect(keeper.get(theCall)?.attempts.get('make-user')?.state).toBe('unknown');
  });

  it('does not hold for ever what nobody needs any more', async () => {
    const keeper = await loaded();
    journal.deny(true);
    await keeper.keep([began, ended, written]);
    keeper.finish(theCall);
    keeper.forget(theCall);
    journal.deny(false);
    await clock.pass(5_000);
    expect(kinds()).toEqual([]);
  });
});

describe('a call that is over and forgotten', () => {
  async function forgotten(): Promise<Keeper> {
    const keeper = await loaded();
    await keeper.keep([began]);
    await clock.pass(10_000);
    await keeper.keep([ended, written]);
    keeper.finish(theCall);
    await clock.pass(2 * hour);
    keeper.forget(theCall);
    return keeper;
  }

  it('is not begun anew by an event that comes late', async () => {
    const keeper = await forgotten();
    await keeper.keep([ended]);
    await keeper.keep([{ session: theCall, kind: 'frame-lost' }]);
    expect(keeper.all()).toEqual([]);
    expect(kinds()).toEqual(['began', 'ended', 'note-written']);
  });

  it('nor after a reload', async () => {
    await forgotten();
    const keeper = await loaded();
    await keeper.keep([ended]);
    expect(keeper.all()).toEqual([]);
  });

  it('is the same call where it comes back to the agent, and knows of its note', async () => {
    const keeper = await forgotten();
    await keeper.keep([began]);
    expect(keeper.get(theCall)).toMatchObject({ phase: 'running', parts: 1, written: { ticket: 5 } });
    expect(keeper.past()).toEqual([]);
  });

  it('is finished in the journal too, although something came after its end', async () => {
    const keeper = await loaded();
    await keeper.keep([began, ended, written]);
    keeper.finish(theCall);
    await keeper.keep([typed('late')]);
    keeper.forget(theCall);
    await clock.pass(2 * hour);
    expect(await journal.load()).toEqual([]);
  });

  it('leaves memory after the days that are kept, and the oldest go where there are many', async () => {
    const keeper = await loaded();
    for (let call = 0; call < 300; call += 1) {
      const session: SessionId = `ccaip-call-${call}@7`;
      await keeper.keep([
        { ...began, session },
        { ...ended, session },
      ]);
      keeper.forget(session);
      await clock.pass(1_000);
    }
    expect(keeper.past()).toHaveLength(200);
    await clock.pass(8 * 24 * hour);
    expect(keeper.past()).toEqual([]);
  });
});

describe('where the clock was set back since', () => {
  it('nothing that is stored lies in the future, and no retry waits more than 5 min', async () => {
    const step = 'write-note';
    const failed = { session: theCall, kind: 'step-failed', step, code: 'server', isOutcomeKnown: true } as const;
    const hopeless = { ...failed, step: 'make-ticket', code: 'refused', retryAt: Number.MAX_SAFE_INTEGER } as const;
    const ahead = createVirtualClock(clock.now() + 24 * hour);
    const earlier = createKeeper({ journal, clock: ahead, newId: () => `id-${(made += 1)}` });
    await earlier.keep([began, ended, { ...failed, retryAt: ahead.now() + 60_000 }, hopeless]);
    const session = (await loaded()).get(theCall);
    expect(session).toMatchObject({ beganAt: clock.now(), endedAt: clock.now(), lastEventAt: clock.now() });
    expect(session?.attempts.get(step)?.retryAt).toBe(clock.now() + 5 * 60_000);
    expect(session?.attempts.get('make-ticket')?.retryAt).toBe(Number.MAX_SAFE_INTEGER);
  });
});
