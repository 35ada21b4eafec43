import type { TelephonyEvent, VendorRequest } from '../../core/ports.ts';
import { bounded, mayRun, type Ledger } from './ledger.ts';
import { listWindow } from './list-window.ts';
import { newsIn, type NewsContext } from './news.ts';
import { callsRequest } from './requests.ts';
import { readCalls } from './wire.ts';

/** What is known of the agent's calls, from one list to the next. */
export interface HeardCalls {
  /** What was told of them, by earlier pages too. */
  ledger(): Ledger;
  hasRunning(): boolean;
  /** Asks for the list from where the last one left off. */
  request(): VendorRequest;
  /** Tells what is new in a list; `undefined` where it is none. */
  hear(text: string, context: NewsContext): HeardList | undefined;
}

export interface HeardList {
  readonly hasNews: boolean;
  readonly hasUnread: boolean;
}

export interface HeardCallsParts {
  readonly apiUrl: string;
  /** What earlier pages remembered. */
  readonly ledger: Ledger;
  /** Ms since the epoch. */
  now(): number;
  onEvent(event: TelephonyEvent): void;
}

export function createHeardCalls({ apiUrl, now, onEvent, ...parts }: HeardCallsParts): HeardCalls {
  let { ledger } = parts;
  let holders: ReadonlyMap<string, string> = new Map();
  // In which the newest call's time was written, minutes ahead of UTC.
  let zone: number | undefined;
  return {
    ledger: () => ledger,
    hasRunning: () => [...ledger.calls.values()].some(({ at, isOver }) => !isOver && mayRun(at, now())),
    request: () => {
      const { from, to } = listWindow(ledger, zone, now());
      return callsRequest(apiUrl, from, to, zone ?? 0);
    },
    hear: (text, context) => {
      const list = readCalls(text, zone);
      if (!list) return undefined;
      const news = newsIn(list.rows, { ...ledger, readAt: now() }, holders, context);
      for (const event of news.events) onEvent(event);
      holders = news.holders;
      const newest = list.rows.reduce((latest, { at }) => Math.max(latest, at), 0);
      zone = list.rows.find(({ at }) => at === newest)?.zone ?? zone;
      ledger = bounded(news.ledger, now());
      return { hasNews: news.events.length > 0, hasUnread: list.odd > 0 };
    },
  };
}
