import { Failure } from '../../../src/core/failure.ts';
import type { Chance } from './chance.ts';
import { isWriteName, type RequestName } from './request-name.ts';

/** What the storm does to a request by itself. */
export const blows = [
  /** The request is lost on its way. */
  'lost-before',
  /** It is done, and the answer is lost. */
  'lost-after',
  /** Nobody waits any longer when it is done at last. */
  'done-late',
  'slow',
  'rate-limited',
  /** 500, 502, 503 with nothing done. */
  'error-before',
  /** The same after the work was done. */
  'error-after',
  /** 200 with a page instead of JSON. */
  'page-instead',
  'conflict',
  'signed-out',
  'forbidden',
  'offline',
  /** The tab is gone before Zendesk has done it, which it then does or does not. */
  'crash-before',
  /** The tab is gone between Zendesk's work and its answer. */
  'crash-after',
] as const;
export type Blow = (typeof blows)[number];

/** What somebody else does to the record just before. */
export const meddlings = ['ticket-closed', 'record-gone'] as const;
export type Meddling = (typeof meddlings)[number];

/** What the coverage table counts; the last two come by themselves: Zendesk's search lags, and its keys are used up. */
export type FaultKind = Blow | Meddling | 'index-delay' | 'key-reused';
export const faultKinds: readonly FaultKind[] = [...blows, ...meddlings, 'index-delay', 'key-reused'];

/** How a request goes: times in ms after it was sent. */
export interface Course {
  /** When Zendesk does it; never where undefined. */
  readonly doneAfter: number | undefined;
  readonly answerAfter: number;
  /** What the app is told instead of the answer. */
  readonly failure?: Failure;
  /** The answer holds nothing that can be read. */
  readonly isPage?: boolean;
  /** When the tab is lost. */
  readonly crashAfter?: number;
}

/** The app waits so long for the answer to a write and to a read, ms. */
const patienceFor = (name: RequestName): number => (isWriteName(name) ? 30_000 : 15_000);

/** How a request goes in fair weather. */
export const fairCourse = (chance: Chance): Course => {
  const doneAfter = chance.between(20, 250);
  return { doneAfter, answerAfter: doneAfter + chance.between(20, 150) };
};

/** How a request goes that a blow has met. */
export function courseOf(blow: Blow, name: RequestName, chance: Chance): Course {
  const fair = fairCourse(chance);
  const patience = patienceFor(name);
  // A connection breaks at once or is waited for to the end.
  const silence = chance.happens(0.5) ? patience : fair.answerAfter + chance.between(0, 3_000);
  const not = (failure: Failure): Course => ({ doneAfter: undefined, answerAfter: fair.answerAfter, failure });
  switch (blow) {
    case 'lost-before':
      return { ...not(new Failure('no-answer')), answerAfter: silence };
    case 'lost-after':
      return { ...fair, answerAfter: silence, failure: new Failure('no-answer') };
    case 'done-late':
      return {
        doneAfter: silence + chance.between(100, 40_000),
        answerAfter: silence,
        failure: new Failure('no-answer'),
      };
    case 'slow': {
      const doneAfter = chance.between(500, patience / 2);
      return { doneAfter, answerAfter: doneAfter + chance.between(10, patience / 2 - 100) };
    }
    case 'rate-limited':
      return not(new Failure('rate-limited', { retryAfter: 1000 * chance.between(1, 93) }));
    case 'error-before':
      return not(new Failure('server', chance.happens(0.3) ? { retryAfter: 1000 * chance.between(1, 30) } : {}));
    case 'error-after':
      return { ...fair, failure: new Failure('server') };
    case 'page-instead':
      return { ...fair, isPage: true };
    case 'conflict':
    case 'signed-out':
    case 'forbidden':
    case 'offline':
      return not(new Failure(blow));
    case 'crash-before':
      return {
        doneAfter: chance.happens(0.6) ? chance.between(50, 8_000) : undefined,
        answerAfter: patience,
        crashAfter: chance.between(0, 49),
      };
    case 'crash-after':
      return { ...fair, crashAfter: fair.answerAfter - 1, answerAfter: patience };
  }
}
