import * as v from 'valibot';
import type { PhoneUnderTest } from './phone-under-test.ts';

/** A message between the top bar's frame and Zendesk's page, in the order in which they crossed. */
interface Crossing {
  readonly title: string;
  readonly detail: unknown;
  /** Smaller for what crossed later. */
  readonly id: number;
}

const requestSchema = v.object({ message: v.object({ type: v.optional(v.string()), method: v.optional(v.string()) }) });

const sent = /^→ (request:\d+)$/;
const answered = /^← zaf\.(request:\d+)\.(?:done|fail)$/;

const isRead = ({ detail }: Crossing): boolean => {
  const read = v.safeParse(requestSchema, detail);
  return read.success && (read.output.message.method ?? read.output.message.type ?? 'GET').toUpperCase() === 'GET';
};

/** What crossed since `id`, oldest first; all that is remembered without one. */
export const topBarTraffic = async ({ page }: PhoneUnderTest, since = 0): Promise<readonly Crossing[]> => {
  const all = await page.evaluate(() =>
    (window.workbench?.traffic ?? [])
      .filter(({ kind, from }) => kind === 'zaf' && from === 'top_bar')
      .map(({ title, detail, id }) => ({ title, detail, id })),
  );
  return all.filter(({ id }) => id < since);
};

/** How many reads of Zendesk were asked for. */
export const readsIn = (crossings: readonly Crossing[]): number =>
  crossings.filter((crossing) => sent.test(crossing.title) && isRead(crossing)).length;

/** The longest row of reads, each asked for only after the one before was answered. */
export const readsInSequence = (crossings: readonly Crossing[]): number => {
  const underWay = new Map<string, number>();
  let longest = 0;
  for (const crossing of crossings) {
    const asked = sent.exec(crossing.title)?.[1];
    if (asked !== undefined && isRead(crossing)) underWay.set(asked, longest + 1);
    const done = answered.exec(crossing.title)?.[1];
    if (done !== undefined) longest = Math.max(longest, underWay.get(done) ?? 0);
  }
  return longest;
};

/** What crossed before the app asked for a record to be opened. Throws where it never did. */
export const beforeOpening = (crossings: readonly Crossing[]): readonly Crossing[] => {
  const at = crossings.findIndex(({ title }) => title.includes('routeTo'));
  if (at < 0) throw new Error('Nothing was opened');
  return crossings.slice(0, at);
};
