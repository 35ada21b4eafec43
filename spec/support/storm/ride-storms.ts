import { trailOf } from '../../../src/core/trail.ts';
import { rideStorm, type StormEnd } from './storm.ts';
import type { StormOptions } from './world.ts';

export interface Rides {
  readonly runs: number;
  readonly sessions: number;
  /** The runs that left something behind. */
  readonly failed: readonly StormEnd[];
}

/** Rides so many storms, of the seeds that follow each other from the first one on. */
export async function rideStorms(first: number, runs: number, options: Omit<StormOptions, 'seed'>): Promise<Rides> {
  const failed: StormEnd[] = [];
  let sessions = 0;
  for (let seed = first; seed < first + runs; seed += 1) {
    const end = await rideStorm({ ...options, seed });
    sessions += end.sessions;
    if (end.faults.length > 0) failed.push(end);
  }
  return { runs, sessions, failed };
}

/** What went wrong and how to see it again: every failing seed, and the trace of the first. */
export function told({ failed }: Rides): string {
  const [first] = failed;
  if (!first) return '';
  const lines = failed.map(
    ({ seed, faults }) => `SEED=${seed}: ${faults.map(({ kind, what }) => `${kind}: ${what}`).join('; ')}`,
  );
  return [...lines.slice(0, 20), `${failed.length} storms in all. The first one:`, ...first.trace].join('\n');
}

/**
 * What each browser of a storm knows, as the diagnostics file that the workbench plays again: in the workbench, choose the
 * file in the field "Replay diagnostics" of the scenarios, and the call to play.
 */
export const trailsOf = ({ browsers }: StormEnd): readonly string[] =>
  browsers.map(({ history }) => {
    const { numbers, sessions } = trailOf(history, 'US');
    return JSON.stringify({ numbers, sessions }, null, 1);
  });
