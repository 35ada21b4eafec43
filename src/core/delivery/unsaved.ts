import type { Session } from '../session.ts';
import { isWrite } from '../step.ts';

/** Retries stay silent this long, ms. */
const silentFor = 60_000;

/** From when on it is said that something of a session is not saved yet, ms since the epoch: empty where nothing fails. */
export function unsavedAt(session: Session): readonly number[] {
  if (session.isDismissed) return [];
  const failing = [...session.attempts].filter(([step, { code }]) => isWrite(step) && code !== undefined);
  return failing.length > 0 ? [Math.min(...failing.map(([, { since }]) => since)) + silentFor] : [];
}

/** Whether that time has come. */
export const isUnsaved = (session: Session, now: number): boolean => unsavedAt(session).some((at) => at <= now);
