import * as v from 'valibot';
import type { VendorMemory } from '../../core/ports.ts';

/** What the next page of this browser has to know. Times are the instance's own, as it wrote them: its clock does not jump. */
export interface Remembered {
  /** The first use: nothing older is ever told. */
  readonly from: string;
  /** Up to when activities, and calls, were read. */
  readonly activities: string;
  readonly calls: string;
  /** Activities that are over and told, with the ids of their sessions. */
  readonly done: readonly (readonly [string, string])[];
}

const time = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/));
const name = v.pipe(v.string(), v.maxLength(110));
const schema = v.object({
  version: v.literal(1),
  from: time,
  activities: time,
  calls: time,
  done: v.pipe(v.array(v.tuple([name, name])), v.maxLength(200)),
});

/** As many as fit into what a vendor may remember; they are asked for again only just after they ended. */
const mostDone = 60;

export async function readRemembered(memory: VendorMemory): Promise<Remembered | undefined> {
  const read = v.safeParse(schema, await memory.read());
  return read.success ? read.output : undefined;
}

export const writeRemembered = (memory: VendorMemory, { done, ...rest }: Remembered): Promise<void> =>
  memory.write({ version: 1, ...rest, done: done.slice(-mostDone) });
