import type { TelephonyEvent } from '../../core/ports.ts';
import { isSameName } from '../../core/deciding/same-name.ts';
import { mayRun, type Ledger, type Told } from './ledger.ts';
import { isMine, isRunning, type Me } from './ownership.ts';
import { learntEvent, passedEvent, sessionEvent, type Reading } from './translate.ts';
import type { CallRow } from './wire.ts';

export interface News {
  readonly events: readonly TelephonyEvent[];
  readonly ledger: Ledger;
  /** Who has each running call, by name: a call that changes hands is a transfer. */
  readonly holders: ReadonlyMap<string, string>;
}

export interface NewsContext extends Reading {
  /** As Zendesk knows the agent. */
  readonly agentEmail: string;
}

interface Step {
  readonly events: readonly TelephonyEvent[];
  readonly told: Told | undefined;
}

/** What a list of calls tells that was not told before. Pure; the list may repeat itself as often as it likes. */
export function newsIn(
  rows: readonly CallRow[],
  ledger: Ledger,
  holders: ReadonlyMap<string, string>,
  context: NewsContext,
): News {
  const events: TelephonyEvent[] = [];
  const calls = new Map(ledger.calls);
  // Oldest first, as they happened.
  for (const row of [...rows].sort((a, b) => a.at - b.at)) {
    const told = calls.get(row.id);
    // What goes on now is no old call, also in a browser's first minute.
    const isOld = row.at < ledger.floor && !(isRunning(row) && mayRun(row.at, ledger.readAt));
    if (!told && isOld) continue;
    const step = stepOf(row, told, holders.get(row.id), context);
    events.push(...step.events);
    if (step.told) calls.set(row.id, step.told);
  }
  return { events, ledger: { ...ledger, calls }, holders: holdersIn(rows) };
}

const holdersIn = (rows: readonly CallRow[]): ReadonlyMap<string, string> =>
  new Map(
    rows.flatMap((row) => (isRunning(row) && row.employee !== undefined ? [[row.id, row.employee] as const] : [])),
  );

function stepOf(row: CallRow, told: Told | undefined, holder: string | undefined, context: NewsContext): Step {
  if (told?.isOver === true) return late(row, told);
  const mine = isMine(row, context.me);
  const passed = passedOf(row, mine, told, holder, context);
  if (isRunning(row)) {
    if (!mine) return { events: passed, told };
    const begun = told ? [] : [sessionEvent('began', row, context)];
    return { events: [...passed, ...begun], told: { at: row.at, isOver: false, hasRecording: false } };
  }
  if (!mine && !told) return { events: [], told };
  // Told anew, the beginning changes nothing, unless what an earlier page knew of it was lost.
  return {
    events: [...passed, sessionEvent('began', row, context), sessionEvent('ended', row, context)],
    told: { at: row.at, isOver: true, hasRecording: row.recording !== undefined },
  };
}

/** Of a call that is over only the recording may still come. */
function late(row: CallRow, told: Told): Step {
  if (told.hasRecording || row.recording === undefined) return { events: [], told };
  return { events: [learntEvent(row, row.recording)], told: { ...told, hasRecording: true } };
}

/** The call changed hands: from this agent to another one, or from another one to this. */
function passedOf(
  row: CallRow,
  mine: boolean,
  told: Told | undefined,
  holder: string | undefined,
  { me, agentEmail }: NewsContext,
): readonly TelephonyEvent[] {
  if (row.employee === undefined || holder === undefined || isSameName(holder, row.employee)) return [];
  if (told && !mine && isHolder(holder, me)) return [passedEvent(row, agentEmail, row.employee)];
  return mine && !isHolder(holder, me) ? [passedEvent(row, holder, agentEmail)] : [];
}

const isHolder = (holder: string, { name }: Me): boolean => isSameName(holder, name);
