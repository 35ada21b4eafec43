import { describe, expect, it } from 'vitest';
import type { Fact, SessionId } from '../../src/core/facts.ts';
import type { Journal } from '../../src/core/ports.ts';

const one: SessionId = 'ccaip-call-1@7';
const two: SessionId = 'ccaip-call-2@7';
const fact = (session: SessionId, id: string): Fact => ({ id, session, at: 1, kind: 'frame-lost' });
const typed = (id: string, text: string): Fact => ({ id, session: one, at: 1, kind: 'notes-typed', text });

/** What every journal does. `make` gives a new one over the same storage at each call of `again`. */
export function describeJournal(name: string, make: () => { again(): Journal; setNow(at: number): void }): void {
  describe(name, () => {
    it('gives back what was added, in order, also to a later page', async () => {
      const { again } = make();
      await again().append([fact(one, 'a'), fact(one, 'b')]);
      await again().append([fact(one, 'c')]);
      expect((await again().load()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    });

    it('keeps one draft of the notes', async () => {
      const { again } = make();
      await again().append([typed('a', 'x')]);
      await again().append([typed('b', 'xy')]);
      expect(await again().load()).toEqual([typed('b', 'xy')]);
    });

    it('forgets at the next start what finished more than an hour ago, and keeps what is unfinished', async () => {
      const { again, setNow } = make();
      const journal = again();
      await journal.append([fact(one, 'a'), fact(two, 'b')]);
      await journal.finish(one, 1_000);
      setNow(2_000);
      expect((await again().load()).map(({ id }) => id).sort()).toEqual(['a', 'b']);
      setNow(1_000 + 3_600_001);
      expect((await again().load()).map(({ id }) => id)).toEqual(['b']);
    });

    it('takes a finished session up again when something is added to it', async () => {
      const { again, setNow } = make();
      const journal = again();
      await journal.append([fact(one, 'a')]);
      await journal.finish(one, 1_000);
      await journal.append([fact(one, 'b')]);
      setNow(9_000_000);
      expect((await again().load()).map(({ id }) => id)).toEqual(['a', 'b']);
    });
  });
}
