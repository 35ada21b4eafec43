import { trailOf } from '../../../src/core/showing/trail.ts';
import { rideStorm, type StormEnd } from './storm.ts';
import type { Fault } from './judge.ts';
import type { Coverage } from './coverage.ts';
import { writeNames } from './request-name.ts';
import { faultsOf, targetOf } from './weather.ts';
import type { StormOptions } from './world.ts';

export interface Rides {
  readonly runs: number;
  readonly sessions: number;
  /** Chats, e-mails and the like that were heard of. */
  readonly chats: number;
  /** The runs that left something behind. */
  readonly failed: readonly StormEnd[];
}

/** Rides so many storms, of the seeds that follow each other from the first one on. */
export async function rideStorms(first: number, runs: number, options: Omit<StormOptions, 'seed'>): Promise<Rides> {
  const failed: StormEnd[] = [];
  let [sessions, chats] = [0, 0];
  for (let seed = first; seed < first + runs; seed += 1) {
    const end = await rideStorm({ ...options, seed });
    sessions += end.sessions;
    chats += end.chats;
    if (end.faults.length > 0) failed.push(end);
  }
  return { runs, sessions, chats, failed };
}

/** Rides until something of this kind has gone wrong, at most so many storms; false where it never has. */
export async function goesWrong(
  { kind, what }: { readonly kind: Fault['kind']; readonly what: RegExp },
  first: number,
  most: number,
  options: Omit<StormOptions, 'seed'>,
): Promise<boolean> {
  for (let seed = first; seed < first + most; seed += 1) {
    const { faults } = await rideStorm({ ...options, seed });
    if (faults.some((fault) => fault.kind === kind && what.test(fault.what))) return true;
  }
  return false;
}

/** How many storms are ridden for one fault that a write has not met yet. */
const patience = 12;

/**
 * Which writes never met which of their faults, after further storms about just these: by luck a write may have gone
 * without, whenever the app asks a little differently.
 */
export async function rideGaps(
  first: number,
  coverage: Coverage,
): Promise<{ readonly missed: readonly string[]; readonly failed: readonly StormEnd[] }> {
  const missed: string[] = [];
  const failed: StormEnd[] = [];
  for (const write of writeNames)
    for (const fault of faultsOf(write)) {
      for (let seed = first, rides = 0; coverage.of(write, fault) === 0 && rides < patience; seed += 1) {
        const target = targetOf(seed);
        if (target.write !== write || !target.faults.includes(fault)) continue;
        rides += 1;
        const end = await rideStorm({ seed, coverage });
        if (end.faults.length > 0) failed.push(end);
      }
      if (coverage.of(write, fault) === 0) missed.push(`${write} never met ${fault}`);
    }
  return { missed, failed };
}

/** What went wrong and how to see it again: every failing seed, and the trace of the first. */
export function told({ failed }: Pick<Rides, 'failed'>): string {
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
