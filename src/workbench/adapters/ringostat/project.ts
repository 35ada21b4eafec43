import type { Call } from './calls.ts';
import type { AnswersOnce } from '../answers-once.ts';
import type { RingostatSettings } from './settings.ts';

/** What all paths of the API share. */
export interface Project {
  /** Ms since the epoch. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  settings: RingostatSettings;
  /** Oldest first. */
  calls: Call[];
  /** Contacts of the Smart Phone, by their id in Zendesk, as they were sent last. */
  readonly contacts: Map<string, Readonly<Record<string, unknown>>>;
  /** How often each path was asked. */
  readonly asked: string[];
  made: number;
  readonly answersOnce: AnswersOnce;
}
