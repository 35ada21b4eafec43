import type { Fact, SessionId } from '../facts.ts';

/** How much a vendor may tell of one session. */
export interface Floods {
  /** Counts the fact; true where the vendor has told too much already. */
  isFlooded(fact: Fact): boolean;
  forget(id: SessionId): void;
}

/** A call has some ten, a day's chat between other chats some hundred. */
const most = 1_000;

// What a vendor's page can say over and over, a little different each time. Ends always count; without a new beginning they repeat themselves.
const told: ReadonlySet<Fact['kind']> = new Set([
  'began',
  'signal-seen',
  'record-popped',
  'came-from',
  'link-offered',
  'data-seen',
  'passed',
  'turned-to',
  'assisted',
]);

export function createFloods(): Floods {
  const counts = new Map<SessionId, number>();
  return {
    isFlooded: ({ session, kind }) => {
      if (!told.has(kind)) return false;
      const count = (counts.get(session) ?? 0) + 1;
      counts.set(session, count);
      return count > most;
    },
    forget: (id) => void counts.delete(id),
  };
}
