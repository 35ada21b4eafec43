import { describe, expect, it } from 'vitest';
import type { Fact, FactBody, SessionId } from '../../src/core/facts.ts';
import { fold } from '../../src/core/fold.ts';
import type { Journal } from '../../src/core/ports.ts';

const one: SessionId = 'ccaip-call-1@7';
const two: SessionId = 'ccaip-call-2@7';
const fact = (session: SessionId, id: string): Fact => ({ id, session, at: 1, kind: 'frame-lost' });
const typed = (id: string, text: string): Fact => ({ id, session: one, at: 1, kind: 'notes-typed', text });
const ids = (facts: readonly Fact[]): readonly string[] => facts.map(({ id }) => id);

const hour = 3_600_000;
const day = 24 * hour;

/** A journal as the suite needs it: at a time that is set, on storage that somebody may meddle with. */
export interface JournalUnderTest {
  /** A new one over the same storage, of this agent; seven days are kept. */
  again(agent?: string): Journal;
  setNow(at: number): void;
  /** Changes the stored facts as they lie there: records of a version, a session and a fact. */
  tamper(change: (records: readonly unknown[]) => readonly unknown[]): Promise<void>;
}

/** What every journal does. */
export function describeJournal(name: string, make: () => JournalUnderTest): void {
  describe(name, () => {
    describeKeeping(make);
    describeFinishing(make);
    describeReading(make);
    describeCompacting(make);
  });
}

function describeKeeping(make: () => JournalUnderTest): void {
  it('gives back what was added, in order, also to a later page', async () => {
    const { again } = make();
    await again().append([fact(one, 'a'), fact(one, 'b')]);
    await again().append([fact(one, 'c')]);
    expect(ids(await again().load())).toEqual(['a', 'b', 'c']);
  });

  it('keeps one draft of the notes', async () => {
    const { again } = make();
    await again().append([typed('a', 'x')]);
    await again().append([typed('b', 'xy')]);
    expect(await again().load()).toEqual([typed('b', 'xy')]);
  });

  it('keeps one count of a chat’s messages, the last', async () => {
    const { again } = make();
    const journal = again();
    const counted = (at: number): Fact => ({
      id: `count-${at}`,
      session: one,
      at,
      kind: 'messages-counted',
      customer: at,
      agent: 0,
    });
    await journal.append([fact(one, 'a'), counted(1), counted(2)]);
    for (let at = 3; at < 50; at += 1) await journal.append([counted(at)]);
    expect(ids(await again().load())).toEqual(['a', 'count-49']);
  });

  it('gives the draft in its place: typed before what happened later', async () => {
    const { again } = make();
    const journal = again();
    await journal.append([fact(one, 'a')]);
    await journal.append([{ ...typed('b', 'x'), at: 2 }]);
    await journal.append([{ id: 'c', session: one, at: 3, kind: 'done-pressed' }]);
    expect(ids(await again().load())).toEqual(['a', 'b', 'c']);
  });

  it('keeps each agent’s facts apart, of each account and installation', async () => {
    const { again } = make();
    const names = ['acme/1/7', 'acme/1/8', 'acme/2/7', 'other/1/7'];
    for (const agent of names) await again(agent).append([fact(one, agent)]);
    for (const agent of names) expect(ids(await again(agent).load())).toEqual([agent]);
    await again(names[0]).finish(one, 1_000);
    expect(ids(await again(names[1]).recent())).toEqual([]);
  });
}

function describeFinishing(make: () => JournalUnderTest): void {
  it('forgets at the next start what finished more than an hour ago, and keeps what is unfinished', async () => {
    const { again, setNow } = make();
    const journal = again();
    await journal.append([fact(one, 'a'), fact(two, 'b')]);
    setNow(2_000);
    await journal.finish(one, 1_000);
    expect([...ids(await again().load())].sort()).toEqual(['a', 'b']);
    setNow(1_000 + hour + 1);
    expect(ids(await again().load())).toEqual(['b']);
  });

  it('takes a finished session up again when something is added to it', async () => {
    const { again, setNow } = make();
    const journal = again();
    await journal.append([fact(one, 'a')]);
    setNow(1_000);
    await journal.finish(one, 1_000);
    await journal.append([fact(one, 'b')]);
    setNow(9_000_000);
    expect(ids(await again().load())).toEqual(['a', 'b']);
  });

  it('has nothing left of a finished session after the days that are kept, and all of an unfinished one', async () => {
    const { again, setNow, tamper } = make();
    const journal = again();
    await journal.append([fact(one, 'a'), typed('b', 'call Ada back'), fact(two, 'c')]);
    setNow(1_000);
    await journal.finish(one, 1_000);
    setNow(1_001 + 7 * day);
    expect(ids(await again().load())).toEqual(['c']);
    expect(await again().recent()).toEqual([]);
    await tamper((left) => {
      expect(JSON.stringify(left)).not.toContain(one);
      return left;
    });
  });

  it('lets the oldest of more than 2,000 finished sessions go', async () => {
    const { again, setNow } = make();
    const journal = again();
    setNow(10 * hour);
    const sessions = Array.from({ length: 2_002 }, (_, index): SessionId => `ccaip-call-${index}@7`);
    await journal.append(sessions.map((session) => fact(session, session)));
    for (const [index, session] of sessions.entries()) await journal.finish(session, 9.5 * hour + index);
    const left = ids(await again().load());
    expect([...left].sort()).toEqual(sessions.slice(2).sort());
  }, 20_000);

  it('does not keep a session longer because the clock was set back since it finished', async () => {
    const { again, setNow } = make();
    const journal = again();
    await journal.append([fact(one, 'a')]);
    setNow(900 * day);
    await journal.finish(one, 900 * day);
    setNow(100 * day);
    expect(ids(await again().load())).toEqual(['a']);
    setNow(108 * day);
    await again().load();
    expect(await again().recent()).toEqual([]);
  });
}

const good = { version: 1, session: one, fact: fact(one, 'a') };
const faults: readonly (readonly [string, unknown])[] = [
  ['of a later version', { ...good, version: 2 }],
  ['of an earlier version', { ...good, version: 0 }],
  ['without a version', { session: one, fact: good.fact }],
  ['of an unknown kind', { ...good, fact: { ...good.fact, kind: 'rung' } }],
  ['with a kind that every object has', { ...good, fact: { ...good.fact, kind: 'constructor' } }],
  ['with no time', { ...good, fact: { ...good.fact, at: Number.NaN } }],
  ['with a time that no date can name', { ...good, fact: { ...good.fact, at: 9e15 } }],
  ['about another session', { ...good, fact: { ...good.fact, session: two } }],
  ['about no session', { ...good, fact: { ...good.fact, session: 'x' } }],
  ['that lacks what its kind carries', { ...good, fact: { ...good.fact, kind: 'signal-seen' } }],
  ['with a text that is none', { ...good, fact: { ...good.fact, kind: 'notes-typed', text: { length: 3 } } }],
  ['with a text of a million', { ...good, fact: { ...good.fact, kind: 'notes-typed', text: 'x'.repeat(1_000_000) } }],
  [
    'with data that would change what all objects are',
    { ...good, fact: { ...good.fact, kind: 'data-seen', data: JSON.parse('{"__proto__":{"isAdmin":true}}') } },
  ],
  ['that is no object', 7],
];

function describeReading(make: () => JournalUnderTest): void {
  it.each(faults)('leaves a record %s out, and gives all others', async (_what, wrong) => {
    const { again, tamper } = make();
    await again().append([fact(one, 'a'), fact(one, 'b')]);
    await tamper((records) => [...records.slice(0, 1), wrong, ...records.slice(1)]);
    expect(ids(await again().load())).toEqual(['a', 'b']);
  });

  it('keeps records of another version where they are', async () => {
    const { again, tamper } = make();
    await again().append([fact(one, 'a')]);
    const later = { ...good, version: 2 };
    await tamper((records) => [...records, later]);
    await again().load();
    await tamper((left) => {
      expect(left).toContainEqual(later);
      return left;
    });
  });
}

const step = 'write-note';
const story: readonly FactBody[] = [
  { kind: 'began', direction: 'inbound', details: { queue: 'Sales' }, frame: 'adapter' },
  { kind: 'data-seen', data: { 'custom.name': 'Ada Lovelace' } },
  { kind: 'record-popped', record: { kind: 'ticket', id: 5 } },
  { kind: 'ended', by: 'vendor', details: {} },
  { kind: 'step-begun', step, request: { body: { ticket: {} }, ticket: 5 } },
  { kind: 'step-failed', step, code: 'server', retryAt: 6, isOutcomeKnown: false },
  { kind: 'note-written', ticket: 5, covers: { text: '', disposition: '', parts: 1 } },
];

function describeCompacting(make: () => JournalUnderTest): void {
  const told = story.map((body, at): Fact => Object.assign({ id: `fact-${at}`, session: one, at }, body));

  async function finished(): Promise<JournalUnderTest> {
    const test = make();
    await test.again().append(told);
    test.setNow(1_000);
    await test.again().finish(one, 1_000);
    test.setNow(1_001 + hour);
    await test.again().load();
    return test;
  }

  it('lets go of a finished session what nothing needs any more, an hour later', async () => {
    const { again } = await finished();
    const left = async (): Promise<readonly string[]> => (await again().recent()).map(({ kind }) => kind);
    await expect.poll(left).toEqual(['began', 'record-popped', 'ended', 'note-written']);
    expect(fold(await again().recent())).toEqual({ ...fold(told), data: {} });
  });

  it('goes on with such a session where something is added to it', async () => {
    const { again } = await finished();
    await expect.poll(async () => (await again().recent()).length).toBe(4);
    await again().append([fact(one, 'late')]);
    expect(ids(await again().load())).toEqual(['fact-0', 'fact-2', 'fact-3', 'fact-6', 'late']);
  });

  it('shortens the row of tries of a session that is not finished, whatever their number', async () => {
    const { again } = make();
    const tries = Array.from({ length: 300 }, (_, index): readonly Fact[] => [
      { id: `begun-${index}`, session: one, at: 2 * index, kind: 'step-begun', step, request: { body: {}, ticket: 5 } },
      {
        id: `failed-${index}`,
        session: one,
        at: 2 * index + 1,
        kind: 'step-failed',
        step,
        code: 'server',
        retryAt: 9,
        isOutcomeKnown: false,
      },
    ]).flat();
    await again().append([...told.slice(0, 4), ...tries]);
    const before = fold(await again().load())?.attempts.get(step);
    const after = await again().load();
    expect(after.length).toBeLessThan(12);
    expect(fold(after)?.attempts.get(step)).toEqual({ ...before, tries: expect.any(Number) });
  });
}
