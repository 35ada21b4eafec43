import type { Bus, Clock, Undo } from '../../src/core/ports.ts';
import type { Locks } from '../../src/tabs/phone-lock.ts';
import type { VirtualClock } from '../support/virtual-clock.ts';

type Work = (lock: Lock | null) => unknown;

/** A tab of a fake browser: what its page has, and what may befall it. */
export interface FakeTab {
  readonly locks: Locks;
  readonly bus: Bus;
  readonly clock: Clock;
  afterwards(work: () => void): void;
  isFrozen(): boolean;
  /** Nothing runs in a frozen tab; all that reaches it waits until it thaws. What it holds it keeps. */
  freeze(): void;
  thaw(): void;
  /** Closed or crashed: nothing runs in it any more and the browser takes its locks back. */
  end(): void;
}

export interface FakeBrowser {
  open(): FakeTab;
  /** The tab that has the lock of this name. */
  holder(name: string): FakeTab | undefined;
}

interface Asking {
  readonly tab: FakeTab;
  grant(): void;
  rob(): void;
}

/** Runs what reaches a tab in turn, unless the tab is frozen or gone. */
function createInbox() {
  let state: 'awake' | 'frozen' | 'gone' = 'awake';
  let waiting: (() => void)[] = [];
  const drain = (): void => {
    if (state !== 'awake') return;
    waiting.shift()?.();
    // As in a browser, what a task has promised is done before the next one.
    if (waiting.length > 0) queueMicrotask(drain);
  };
  return {
    state: () => state,
    put: (task: () => void): void => {
      waiting.push(task);
      queueMicrotask(drain);
    },
    become: (next: typeof state): void => {
      state = next;
      if (next === 'gone') waiting = [];
      drain();
    },
  };
}

/** One lock of a browser, whoever asks for it: queue, `ifAvailable`, `steal` and `signal`. */
function createLock() {
  const lock = { name: 'phone', mode: 'exclusive' } as Lock;
  let holder: Asking | undefined;
  let queue: readonly Asking[] = [];
  const give = (to: Asking | undefined): void => {
    holder = to;
    to?.grant();
  };
  const next = (): void => {
    const [first, ...rest] = queue;
    queue = rest;
    give(first);
  };
  const release = (asking: Asking): void => {
    if (holder === asking) next();
  };

  const ask = (tab: FakeTab, put: (task: () => void) => void, options: LockOptions, work: Work): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const fail = (why: string): void => put(() => reject(new DOMException(why, 'AbortError')));
      const asking: Asking = {
        tab,
        grant: () =>
          put(() => {
            void Promise.resolve(work(lock)).then((value) => {
              release(asking);
              resolve(value);
            });
          }),
        rob: () => fail('stolen'),
      };
      options.signal?.addEventListener('abort', () => {
        if (!queue.includes(asking)) return;
        queue = queue.filter((other) => other !== asking);
        fail('aborted');
      });
      if (options.steal) {
        holder?.rob();
        give(asking);
      } else if (!holder) give(asking);
      else if (options.ifAvailable) put(() => resolve(work(null)));
      else queue = [...queue, asking];
    });

  return {
    ask,
    holder: () => holder?.tab,
    endOf: (tab: FakeTab): void => {
      queue = queue.filter((asking) => asking.tab !== tab);
      if (holder?.tab === tab) next();
    },
  };
}

/** A browser in which tabs open, freeze, thaw and end, with the locks and the channel that they share. */
export function createFakeBrowser(clock: VirtualClock): FakeBrowser {
  const locks = new Map<string, ReturnType<typeof createLock>>();
  const lockOf = (name: string) => {
    const lock = locks.get(name) ?? createLock();
    locks.set(name, lock);
    return lock;
  };
  const members = new Map<FakeTab, (message: unknown) => void>();
  const open = (): FakeTab => {
    const inbox = createInbox();
    const listeners = new Set<(message: unknown) => void>();
    const tab: FakeTab = {
      locks: {
        request: (name: string, given: LockOptions | Work, work?: Work): Promise<unknown> =>
          typeof given === 'function'
            ? lockOf(name).ask(tab, inbox.put, {}, given)
            : lockOf(name).ask(tab, inbox.put, given, work ?? (() => undefined)),
      },
      bus: {
        post: (message) => {
          const copy: unknown = structuredClone(message);
          for (const [member, hear] of members) if (member !== tab) hear(copy);
        },
        listen: (listener): Undo => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
      clock: { now: clock.now, wakeAt: (at, wake) => clock.wakeAt(at, () => inbox.put(wake)) },
      afterwards: inbox.put,
      isFrozen: () => inbox.state() === 'frozen',
      freeze: () => inbox.become('frozen'),
      thaw: () => inbox.become('awake'),
      end: () => {
        inbox.become('gone');
        members.delete(tab);
        for (const lock of locks.values()) lock.endOf(tab);
      },
    };
    members.set(tab, (message) =>
      inbox.put(() => {
        for (const listener of listeners) listener(message);
      }),
    );
    return tab;
  };
  return { open, holder: (name) => locks.get(name)?.holder() };
}
