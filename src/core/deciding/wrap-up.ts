import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';

/** Whoever types is left in peace this long after the last key, ms. */
const typingPause = 10_000;
/** Even who types on and on has the note written this long after the end, ms. */
const typingLimit = 5 * 60_000;

/**
 * When the note is to be written, in ms since the epoch: at once where nobody has anything to add, else at "Done" or when
 * the wrap-up time is over. `undefined` while the call runs or nothing is left to write.
 */
export function noteDueAt(session: Session, situation: Situation): number | undefined {
  const { phase, endedAt, written } = session;
  if (phase !== 'ended' || endedAt === undefined) return undefined;
  if (!written || session.parts > written.parts) return dueAfter(session, endedAt, situation);
  if (!hasNewText(session)) return hasNewRecording(session) ? endedAt : undefined;
  // Where there is an addition no screen takes more. One that did not know of it yet has taken this: it is not lost.
  const isLate = session.typedAdditions > 0;
  return isLate ? (session.typedAt ?? endedAt) : dueAfter(session, session.firstTypedAt ?? endedAt, situation);
}

/** The vendor had the recording ready after the note was written. */
const hasNewRecording = ({ details, written }: Session): boolean =>
  details.recording !== undefined && details.recording !== written?.recording;

/** Whether something was typed or chosen that no note tells yet. */
export const hasNewText = (session: Session): boolean =>
  session.notes.trim() !== (session.written?.text ?? '').trim() ||
  session.disposition !== (session.written?.disposition ?? '');

/** What may be chosen when a call is over: the rules' list, else the vendor's own. */
export const dispositionsIn = ({ rules, phoneDispositions = [] }: Situation): readonly string[] =>
  rules.dispositions.length > 0 ? rules.dispositions : phoneDispositions;

function dueAfter(session: Session, from: number, situation: Situation): number {
  const isUsed = dispositionsIn(situation).length > 0 || hasNewText(session);
  if (!isUsed) return from;
  if (session.doneAt !== undefined) return Math.max(from, session.doneAt);
  const whileTyping = Math.min((session.typedAt ?? 0) + typingPause, from + typingLimit);
  return Math.max(from + situation.rules.wrapUpSeconds * 1000, whileTyping);
}
