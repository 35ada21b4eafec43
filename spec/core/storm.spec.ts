import { describe, expect, it } from 'vitest';
import { seed as given } from '../support/random.ts';
import { createCoverage } from '../support/storm/coverage.ts';
import { readTrailFile } from '../../src/workbench/replay/trail-file.ts';
import { rideGaps, rideStorms, told, trailsOf } from '../support/storm/ride-storms.ts';
import { rideStorm } from '../support/storm/storm.ts';
import { withoutVerification } from '../support/storm/without-verification.ts';

const runs = 300;
/** The same ones each time: what is rarer than one in a few hundred is the bench's to find, with a seed of the day. */
const seed = process.env['SEED'] === undefined ? 20_261_121 : given;
const minutes = 60_000;

describe(`a storm over delivery (SEED=${seed} rides these again, a failing seed is ridden first)`, () => {
  const coverage = createCoverage();

  it(
    'loses nothing, doubles nothing and leaves nothing stuck in 300 runs',
    async () => {
      const rides = await rideStorms(seed, runs, { coverage });
      expect(told(rides)).toBe('');
    },
    3 * minutes,
  );

  it('strikes at least a fifth of the requests', () => {
    expect(coverage.faults / coverage.requests).toBeGreaterThan(0.2);
  });

  it('can be played again in the workbench', async () => {
    const [trail = ''] = trailsOf(await rideStorm({ seed }));
    const told = readTrailFile(trail);
    expect(typeof told === 'string' ? told : told.length).not.toBe('This is no diagnostics file of Ringside.');
  });

  it(
    'lets every write meet every fault that it can meet',
    async () => {
      const { missed, failed } = await rideGaps(seed + runs, coverage);
      expect(missed.length > 0 ? [...missed, coverage.text()].join('\n') : '').toBe('');
      expect(told({ failed })).toBe('');
      expect(coverage.of('make-user', 'index-delay')).toBeGreaterThan(0);
      expect(coverage.of('make-ticket', 'key-reused')).toBeGreaterThan(0);
    },
    3 * minutes,
  );
});

describe('the same storm without verification', () => {
  it(
    'doubles notes, tickets and users: what prevents that is verification and nothing else',
    async () => {
      const { failed } = await rideStorms(seed, 60, { helpdesk: withoutVerification });
      const doubled = failed.flatMap(({ faults }) => faults).filter(({ kind }) => kind === 'doubled');
      const words = doubled.map(({ what }) => what).join('\n');
      expect(words).toMatch(/has notes on/);
      expect(words).toMatch(/has the tickets/);
      expect(words).toMatch(/has the users/);
    },
    3 * minutes,
  );
});
