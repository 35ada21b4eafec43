import * as v from 'valibot';

export const queueSchema = v.object({ id: v.number(), path: v.string() });
export type Queue = v.InferOutput<typeof queueSchema>;

/** The queues agents transfer to; a call or chat may name any other. */
export const knownQueues: readonly Queue[] = [
  { id: 8469, path: 'Developers / James' },
  { id: 8470, path: 'Sales / Europe' },
  { id: 7678, path: 'HB TEAM / Edvards' },
];

const otherQueueId = 8499;

export const queueNamed = (path: string): Queue =>
  knownQueues.find((queue) => queue.path === path) ?? { id: otherQueueId, path };
