import type { EndedBy } from './session-details.ts';

/** One time from beginning to end; a call that comes back has several. Ms since the epoch. */
export interface Stretch {
  readonly beganAt: number | undefined;
  readonly endedAt: number | undefined;
  readonly endedBy: EndedBy | undefined;
}

/** What a session knows of its stretches: the present one, those before, and how many have ended. */
interface Stretches extends Stretch {
  readonly earlier: readonly Stretch[];
  readonly parts: number;
}

const presentOf = ({ beganAt, endedAt, endedBy }: Stretch): Stretch => ({ beganAt, endedAt, endedBy });

/** Those of an ended session that come after so many, oldest first. */
export const stretchesAfter = (session: Stretches, told: number): readonly Stretch[] => {
  const untold = Math.max(1, session.parts - told);
  return [...session.earlier, presentOf(session)].slice(-untold);
};

/** Those before the one that begins now. More than the last twenty nobody asks for. */
export const withPresent = (session: Stretches): readonly Stretch[] =>
  [...session.earlier, presentOf(session)].slice(-20);

/** How long they took together, ms. `undefined` unless the vendor told each end: a button or the next call tells it too late. */
export function timeIn(stretches: readonly Stretch[]): number | undefined {
  let sum = 0;
  for (const { beganAt, endedAt, endedBy } of stretches) {
    if (beganAt === undefined || endedAt === undefined || endedBy !== 'vendor') return undefined;
    // Clocks jump: a call never ends before it began.
    sum += Math.max(0, endedAt - beganAt);
  }
  return sum;
}
