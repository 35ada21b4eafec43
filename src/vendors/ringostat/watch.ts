import type { Clock, TelephonyEvent, Undo, VendorHttp, VendorRequest } from '../../core/ports.ts';
import { bounded, mayRun, type Ledger } from './ledger.ts';
import { listWindow } from './list-window.ts';
import { newsIn, type NewsContext } from './news.ts';
import { isExtension, type Me } from './ownership.ts';
import { createPace } from './pace.ts';
import { callsRequest, speakingRequest } from './requests.ts';
import { frame } from './translate.ts';
import { failureSetback, setbackOf, type Setback, type Trouble } from './trouble.ts';
import { readCalls, readSpeaking } from './wire.ts';

export interface WatchParts {
  readonly http: VendorHttp;
  readonly clock: Clock;
  readonly apiUrl: string;
  readonly poll: { readonly busy: number; readonly idle: number };
  /** What earlier pages remembered. */
  takeUp(): Promise<Ledger>;
  keep(ledger: Ledger): void;
  /** The agent, as far as is known yet. Never rejects. */
  me(): Promise<Me>;
  /** The digits that were dialled lately. */
  dialled(): readonly string[];
  readonly agentEmail: string;
  readonly organizationField: string | undefined;
  onEvent(event: TelephonyEvent): void;
  /** Something of an answer could not be read. */
  onUnread(): void;
}

export interface Watch {
  /** A number was dialled: its call is near. */
  expectCall(): void;
  stop: Undo;
}

/** Asks Ringostat what the agent's calls do, one request at a time, and tells what is new. */
export function startWatch(parts: WatchParts): Watch {
  const { http, clock, apiUrl, onEvent } = parts;
  const pace = createPace(parts.poll, clock.now);
  let ledger: Ledger | undefined;
  let holders: ReadonlyMap<string, string> = new Map();
  let zone: number | undefined;
  let isSpeaking = false;
  let troubleTold: Trouble | undefined;
  let presenceTold: 'ready' | 'busy' | undefined;
  let undoWake: Undo = () => undefined;
  let isAsking = false;
  let isStopped = false;

  const hasRunning = (): boolean =>
    [...(ledger?.calls.values() ?? [])].some(({ at, isOver }) => !isOver && mayRun(at, clock.now()));

  function tellTrouble(trouble: Trouble): void {
    if (trouble === troubleTold) return;
    troubleTold = trouble;
    onEvent({ kind: 'phone-state', frame, state: { trouble } });
  }

  function tellPresence(): void {
    const presence = isSpeaking || hasRunning() ? 'busy' : 'ready';
    if (presence === 'busy') pace.expect();
    if (presence === presenceTold) return;
    presenceTold = presence;
    onEvent({ kind: 'phone-state', frame, state: { presence } });
  }

  function hearCalls(text: string, me: Me, known: Ledger): boolean {
    const list = readCalls(text, zone);
    if (!list) return false;
    if (list.odd > 0) parts.onUnread();
    const { agentEmail, organizationField } = parts;
    const context: NewsContext = { me, agentEmail, organizationField, dialled: parts.dialled() };
    const news = newsIn(list.rows, { ...known, readAt: clock.now() }, holders, context);
    for (const event of news.events) onEvent(event);
    holders = news.holders;
    const newest = list.rows.reduce((a, b) => (b.at > a ? b.at : a), 0);
    zone = list.rows.find(({ at }) => at === newest)?.zone ?? zone;
    ledger = bounded(news.ledger, clock.now());
    // Who was told something has not stored it yet: it is kept at the next turn, or told again by the next page.
    if (news.events.length === 0) parts.keep(ledger);
    return true;
  }

  function hearSpeaking(text: string, me: Me): boolean {
    const logins = readSpeaking(text);
    if (!logins) return false;
    // Whoever speaks counts as busy, and the list comes next in any case.
    isSpeaking = logins.some((login) => isExtension(login, me));
    return true;
  }

  async function ask(): Promise<Setback | undefined> {
    const me = await parts.me();
    const known = (ledger ??= await parts.takeUp());
    parts.keep(known);
    const what = pace.next({ canSeeSpeaking: me.extension !== undefined, hasRunning: hasRunning() });
    const request = what === 'speaking' ? speakingRequest(apiUrl) : listRequest(known);
    try {
      const answer = await http.send(request);
      if (isStopped) return undefined;
      const isGood = answer.status >= 200 && answer.status < 300;
      const isRead =
        isGood && (what === 'speaking' ? hearSpeaking(answer.text, me) : hearCalls(answer.text, me, known));
      if (isGood && !isRead) parts.onUnread();
      if (!isRead) return setbackOf(answer);
      tellTrouble(me.extension === undefined ? 'agent-unknown' : 'none');
      tellPresence();
      return undefined;
    } catch (error) {
      return failureSetback(error);
    }
  }

  function listRequest(known: Ledger): VendorRequest {
    const { from, to } = listWindow(known, zone, clock.now());
    return callsRequest(apiUrl, from, to, zone ?? 0);
  }

  async function turn(): Promise<void> {
    if (isStopped || isAsking) return;
    isAsking = true;
    const setback = await ask();
    isAsking = false;
    if (isStopped) return;
    if (setback) {
      tellTrouble(setback.trouble);
      pace.wantList();
    }
    plan(Math.max(pace.wait(), setback?.wait ?? 0));
  }

  function plan(wait: number): void {
    undoWake();
    undoWake = clock.wakeAt(clock.now() + wait, () => void turn());
  }

  void turn();
  return {
    expectCall: () => {
      pace.expect();
      pace.wantList();
      if (!isAsking) plan(pace.wait());
    },
    stop: () => {
      isStopped = true;
      undoWake();
    },
  };
}
