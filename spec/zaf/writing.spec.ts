import { afterEach, expect, it, vi } from 'vitest';
import { onWriting } from '../../src/zaf/here.ts';
import { connectBundled } from '../support/bundled-client.ts';
import { createFakeZafHost } from '../support/fake-zaf-host.ts';

afterEach(() => vi.unstubAllGlobals());

/** Messages between page and frame take one. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

it('writing in a ticket’s editor is told with every key, but at most once a second, until nobody listens', async () => {
  const host = createFakeZafHost({ location: 'ticket_sidebar' });
  const client = await connectBundled(host);
  const told: number[] = [];
  let now = 0;
  const undo = onWriting(
    client,
    () => told.push(now),
    () => now,
  );
  const keyAt = async (at: number): Promise<void> => {
    await turn();
    now = at;
    host.emit('comment.text.changed', 'a');
    await turn();
  };
  for (const at of [0, 500, 999, 1_000, 1_500, 9_000]) await keyAt(at);
  expect(told).toEqual([0, 1_000, 9_000]);
  undo();
  await keyAt(20_000);
  expect(told).toHaveLength(3);
});
