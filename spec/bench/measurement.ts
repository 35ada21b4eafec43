/** One row of the table that `npm run bench` prints; `value` over `limit` fails it. */
export interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: string;
}

/** What a `*.bench.ts` file exports as `measure`. */
export type Measure = () => Promise<readonly Measurement[]>;
