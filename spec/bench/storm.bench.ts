import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCoverage } from '../support/storm/coverage.ts';
import { rideStorms, told, trailsOf } from '../support/storm/ride-storms.ts';
import { rideStorm, type StormEnd } from '../support/storm/storm.ts';
import { seed } from '../support/random.ts';
import { withoutVerification } from '../support/storm/without-verification.ts';
import type { StormVendor } from '../support/storm/vendors/house.ts';
import { createVendorCoverage } from '../support/storm/vendors/troubles.ts';
import { ameyoInAStorm } from '../vendors/ameyo/house.ts';
import { ccaipInAStorm } from '../vendors/ccaip/house.ts';
import { daktelaInAStorm } from '../vendors/daktela/house.ts';
import { ringostatInAStorm } from '../vendors/ringostat/house.ts';
import type { Measure, Measurement } from './measurement.ts';

const runs = 10_000;
const unverifiedRuns = 300;
/** A vendor that is polled costs more: hours of questions go by. */
const vendors: readonly { readonly vendor: StormVendor; readonly runs: number }[] = [
  { vendor: ccaipInAStorm, runs: 500 },
  { vendor: ameyoInAStorm, runs: 500 },
  { vendor: daktelaInAStorm, runs: 200 },
  { vendor: ringostatInAStorm, runs: 400 },
];

const count = (what: string, value: number, limit: number) => ({ what, value, limit, unit: '' });

/** Writes a storm's diagnostics files, which "Replay diagnostics" in the workbench plays. */
function writeTrails(end: StormEnd): void {
  for (const [browser, trail] of trailsOf(end).entries()) {
    const file = path.join(tmpdir(), `ringside-storm-${end.seed}-browser-${browser}.json`);
    writeFileSync(file, trail);
    console.log(`Replay diagnostics: ${file}`);
  }
}

/** The storm with a vendor's real adapter in front of its simulator, which is struck as well. */
async function measureVendor(vendor: StormVendor, vendorRuns: number): Promise<readonly Measurement[]> {
  const vendorCoverage = createVendorCoverage();
  const rides = await rideStorms(seed, vendorRuns, { vendor, vendorCoverage });
  if (rides.failed.length > 0) console.log(told(rides));
  const kinds = rides.failed.flatMap(({ faults }) => faults.map(({ kind }) => kind));
  const doubled = kinds.filter((kind) => kind === 'doubled').length;
  const { requests, messages, share } = vendorCoverage;
  const [what, all] = messages > 0 ? (['message', messages] as const) : (['request', requests] as const);
  const unstruck = {
    what: `${all} ${what}s of ${vendor.name} that met no fault`,
    value: 100 * (1 - share(what)),
    limit: 80,
    unit: '%',
  };
  return [
    count(
      `lost or stuck in ${rides.runs} storms of ${rides.sessions} calls and chats over ${vendor.name}`,
      kinds.length - doubled,
      0,
    ),
    count('doubled in them', doubled, 0),
    unstruck,
  ];
}

/**
 * What 10,000 storms leave behind, and that the same storm without verification doubles. `SEED=… npm run bench storm` rides
 * the storm of one seed again, with every vendor too, prints its trace and writes its diagnostics files for the workbench.
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
  const overVendors: Measurement[] = [];
  for (const { vendor, runs: some } of vendors) overVendors.push(...(await measureVendor(vendor, isReplay ? 1 : some)));
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
    ...overVendors,
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
