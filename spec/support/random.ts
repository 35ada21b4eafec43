import fc from 'fast-check';

/** The seed of this run's random tests: `SEED=123 npm test` replays one. Every failure prints it. */
export const seed = Number(process.env['SEED'] ?? Date.now() % 2_147_483_647);

/** Runs a property that awaits, so often, with the run's seed. */
export async function holds<T>(
  arbitrary: fc.Arbitrary<T>,
  check: (value: T) => Promise<void>,
  runs = 200,
): Promise<void> {
  await fc.assert(fc.asyncProperty(arbitrary, check), { seed, numRuns: runs });
}

/** Runs a property, so often, with the run's seed. */
export function always<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void, runs = 500): void {
  fc.assert(fc.property(arbitrary, check), { seed, numRuns: runs });
}
