import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCoverage } from '../support/storm/coverage.ts';
import { rideStorms, told, trailsOf } from '../support/storm/ride-storms.ts';
import { rideStorm, type StormEnd } from '../support/storm/storm.ts';
import { seed } from '../support/random.ts';
import { withoutVerification } from '../support/storm/without-verification.ts';
import type { Measure } from './measurement.ts';

const runs = 10_000;
const unverifiedRuns = 300;

const count = (what: string, value: number, limit: number) => ({ what, value, limit, unit: '' });

/** Writes a storm's diagnostics files, which "Replay diagnostics" in the workbench plays. */
function writeTrails(end: StormEnd): void {
  for (const [browser, trail] of trailsOf(end).entries()) {
    const file = path.join(tmpdir(), `ringside-storm-${end.seed}-browser-${browser}.json`);
    writeFileSync(file, trail);
    console.log(`Replay diagnostics: ${file}`);
  }
}

/**
 * What 10,000 storms leave behind, and that the same storm without verification doubles. `SEED=… npm run bench storm` rides
 * the storm of one seed again, prints its trace and writes its diagnostics files for the workbench.
 */
export const measure: Measure = async () => {
  const isReplay = process.env['SEED'] !== undefined;
  console.log(`storm: SEED=${seed}`);
  const coverage = createCoverage();
  const rides = await rideStorms(seed, isReplay ? 1 : runs, { coverage });
  const kinds = rides.failed.flatMap(({ faults }) => faults.map(({ kind }) => kind));
  const left = (...wanted: readonly string[]): number => kinds.filter((kind) => wanted.includes(kind)).length;
  const [first] = isReplay ? [await rideStorm({ seed })] : rides.failed;
  if (rides.failed.length > 0) console.log(told(rides));
  else if (first) console.log(first.trace.join('\n'));
  if (first) writeTrails(first);
  console.log(coverage.text());
  const unverified = await rideStorms(seed, isReplay ? 1 : unverifiedRuns, { helpdesk: withoutVerification });
  return [
    count(`lost in ${rides.runs} storms of ${rides.sessions} calls`, left('lost'), 0),
    count('doubled in them', left('doubled'), 0),
    count('stuck in them', left('stuck', 'runaway'), 0),
    // Most that may be left unstruck.
    {
      what: 'requests that met no fault',
      value: 100 * (1 - coverage.faults / coverage.requests),
      limit: 80,
      unit: '%',
    },
    ...(isReplay
      ? []
      : [
          count(
            'storms without verification that doubled nothing',
            unverified.runs - unverified.failed.length,
            unverifiedRuns - 1,
          ),
        ]),
  ];
};
