import type { Locks } from '../../src/tabs/phone-lock.ts';

type Work = (lock: Lock | null) => unknown;
interface Waiting {
  readonly give: () => void;
}

/** Web Locks of one browser: queue, `ifAvailable` and `steal`, as far as the phone needs them. */
export interface FakeLocks extends Locks {
  /** The tab of the holder crashes: the browser takes its lock back. */
  crashHolder(): void;
}

export function createFakeLocks(): FakeLocks {
  let holder: { readonly end: (error?: unknown) => void } | undefined;
  let queue: readonly Waiting[] = [];
  const lock = { name: 'phone', mode: 'exclusive' } as Lock;

  const next = (): void => {
    const [first, ...rest] = queue;
    queue = rest;
    first?.give();
  };

  const hold = (work: Work): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const mine = {
        end: (error?: unknown): void => {
          if (holder !== mine) return;
          holder = undefined;
          if (error === undefined) next();
          else reject(error);
        },
      };
      holder = mine;
      void Promise.resolve(work(lock)).then((value) => {
        mine.end();
        resolve(value);
      });
    });

  const request = (_: string, given: LockOptions | Work, work?: Work): Promise<unknown> => {
    const options: LockOptions = typeof given === 'function' ? {} : given;
    const doing = typeof given === 'function' ? given : (work ?? (() => undefined));
    if (options.steal) {
      holder?.end(new DOMException('stolen', 'AbortError'));
      return hold(doing);
    }
    if (!holder) return hold(doing);
    if (options.ifAvailable) return Promise.resolve(doing(null));
    return new Promise((resolve, reject) => {
      const waiting = { give: () => resolve(hold(doing)) };
      queue = [...queue, waiting];
      options.signal?.addEventListener('abort', () => {
        queue = queue.filter((other) => other !== waiting);
        reject(new DOMException('aborted', 'AbortError'));
      });
    });
  };

  return {
    request,
    crashHolder: () => {
      holder = undefined;
      next();
    },
  };
}
