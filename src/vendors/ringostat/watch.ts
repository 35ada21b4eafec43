import type { PhoneState } from '../../core/phone.ts';
import type { Clock, TelephonyEvent, Undo, VendorHttp } from '../../core/ports.ts';
import { createHeardCalls, type HeardCalls } from './heard-calls.ts';
import type { Ledger } from './ledger.ts';
import type { NewsContext } from './news.ts';
import { isExtension, type Me } from './ownership.ts';
import { createPace, type Pace } from './pace.ts';
import { speakingRequest } from './requests.ts';
import { frame } from './translate.ts';
import { failureSetback, setbackOf, type Setback } from './trouble.ts';
import { readSpeaking } from './wire.ts';

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
  const { clock } = parts;
  const pace = createPace(parts.poll, clock.now);
  const asking = createAsking(parts, pace);
  let undoWake: Undo = () => undefined;
  let isAsking = false;
  let isStopped = false;

  async function turn(): Promise<void> {
    if (isStopped || isAsking) return;
    isAsking = true;
    const setback = await asking.ask();
    isAsking = false;
    if (isStopped) return;
    if (setback) pace.wantList();
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
      asking.stop();
      undoWake();
    },
  };
}

/** Asks what the pace wants to know next. */
interface Asking {
  /** What stood in the way, if anything did. Never rejects. */
  ask(): Promise<Setback | undefined>;
  /** What is still answered counts no more. */
  stop: Undo;
}

function createAsking(parts: WatchParts, pace: Pace): Asking {
  const { http, clock, apiUrl, agentEmail, organizationField } = parts;
  const tell = createTeller(parts.onEvent);
  let calls: HeardCalls | undefined;
  let isSpeaking = false;
  let isStopped = false;

  const takenUp = async (): Promise<HeardCalls> =>
    createHeardCalls({ apiUrl, ledger: await parts.takeUp(), now: clock.now, onEvent: parts.onEvent });

  function hearCalls(text: string, me: Me, known: HeardCalls): boolean {
    const context: NewsContext = { me, agentEmail, organizationField, dialled: parts.dialled() };
    const list = known.hear(text, context);
    if (list?.hasUnread) parts.onUnread();
    // Who was told something has not stored it yet: it is kept at the next turn, or told again by the next page.
    if (list && !list.hasNews) parts.keep(known.ledger());
    return list !== undefined;
  }

  function hearSpeaking(text: string, me: Me): boolean {
    const logins = readSpeaking(text);
    if (!logins) return false;
    // Whoever speaks counts as busy, and the list comes next in any case.
    isSpeaking = logins.some((login) => isExtension(login, me));
    return true;
  }

  async function askNext(): Promise<Setback | undefined> {
    const me = await parts.me();
    const known = (calls ??= await takenUp());
    parts.keep(known.ledger());
    const what = pace.next({ canSeeSpeaking: me.extension !== undefined, hasRunning: known.hasRunning() });
    try {
      const answer = await http.send(what === 'speaking' ? speakingRequest(apiUrl) : known.request());
      if (isStopped) return undefined;
      const isGood = answer.status >= 200 && answer.status < 300;
      const isRead =
        isGood && (what === 'speaking' ? hearSpeaking(answer.text, me) : hearCalls(answer.text, me, known));
      if (isGood && !isRead) parts.onUnread();
      if (!isRead) return setbackOf(answer);
      tell({ trouble: me.extension === undefined ? 'agent-unknown' : 'none' });
      const presence = isSpeaking || known.hasRunning() ? 'busy' : 'ready';
      if (presence === 'busy') pace.expect();
      tell({ presence });
      return undefined;
    } catch (error) {
      return failureSetback(error);
    }
  }

  return {
    ask: async () => {
      const setback = await askNext();
      if (setback && !isStopped) tell({ trouble: setback.trouble });
      return setback;
    },
    stop: () => {
      isStopped = true;
    },
  };
}

/** Tells how the phone stands, each time that it stands otherwise. */
function createTeller(onEvent: WatchParts['onEvent']): (state: PhoneState) => void {
  let told: PhoneState = {};
  return (state) => {
    const isNews = Object.entries(state).some(([name, value]) => Reflect.get(told, name) !== value);
    told = { ...told, ...state };
    if (isNews) onEvent({ kind: 'phone-state', frame, state });
  };
}
