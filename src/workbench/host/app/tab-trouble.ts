import type { RequestWorld } from '../zaf/app-requests.ts';
import type { Instances } from '../zaf/instances.ts';
import { createStore, type Store } from './store.ts';

/** Where a write stands when the tab crashes: not sent, sent, or answered without the app having heard. */
export type CrashPoint = 'before-sent' | 'before-answer' | 'after-answer';

export interface TabTroubleState {
  readonly isFrozen: boolean;
  readonly hasCrashed: boolean;
  /** The next write of the app crashes the tab there. */
  readonly crashAt: CrashPoint | undefined;
}

/** What happens to this browser tab alone. */
export interface TabTrouble {
  readonly state: Store<TabTroubleState>;
  /** The app's frames neither hear nor say anything until they thaw. */
  freeze(isFrozen: boolean): void;
  /** The app's frames are gone without a word; the page offers to be loaded again. */
  crash(): void;
  crashAt(point: CrashPoint | undefined): void;
  /** The transport, on which the tab may crash. */
  around(transport: RequestWorld['transport']): RequestWorld['transport'];
}

const nothing = (): void => undefined;
const never = new Promise<never>(() => undefined);

export const createTabTrouble = (instances: Pick<Instances, 'all'>): TabTrouble => {
  const state = createStore<TabTroubleState>({ isFrozen: false, hasCrashed: false, crashAt: undefined });
  const change = (part: Partial<TabTroubleState>): void => state.change((before) => ({ ...before, ...part }));
  const crash = (): void => change({ hasCrashed: true, isFrozen: false, crashAt: undefined });
  return {
    state,
    crash,
    freeze(isFrozen) {
      for (const { frame } of instances.all()) frame?.window.postMessage({ isFrozen }, frame.origin);
      change({ isFrozen });
    },
    crashAt: (crashAt) => change({ crashAt }),
    around: (transport) => async (request, options, route, signal) => {
      const { crashAt } = state.get();
      if (crashAt === undefined || request.method === 'GET') return transport(request, options, route, signal);
      if (crashAt === 'before-sent') {
        crash();
        return never;
      }
      const answered = transport(request, options, route, signal).then(nothing, nothing);
      if (crashAt === 'after-answer') await answered;
      crash();
      return never;
    },
  };
};
