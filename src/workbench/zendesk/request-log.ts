import * as v from 'valibot';
import type { Undo } from '../../core/ports.ts';

const recordedRequestSchema = v.object({
  id: v.number(),
  /** Milliseconds since the epoch. */
  at: v.number(),
  method: v.string(),
  /** With its query. */
  path: v.string(),
  /** JSON where it could be read, else text. */
  body: v.optional(v.unknown()),
  /** Id of the agent that sent it; null without a session. */
  agent: v.nullable(v.number()),
  /** 0 while no answer was given, and where none ever was. */
  status: v.number(),
  /** What went wrong on purpose. */
  fault: v.optional(v.string()),
});
export type RecordedRequest = v.InferOutput<typeof recordedRequestSchema>;
export const requestLogSchema = v.array(recordedRequestSchema);

export interface RequestLog {
  /** Newest last, at most 2000. */
  readonly requests: readonly RecordedRequest[];
  begin(request: Omit<RecordedRequest, 'id' | 'status'>): RecordedRequest;
  /** Fills in how it ended and tells the listeners. */
  finish(request: RecordedRequest, status: number): void;
  /** Hears of every request once it ended. */
  listen(listener: (request: RecordedRequest) => void): Undo;
  load(requests: readonly RecordedRequest[]): void;
}

const kept = 2000;

export const createRequestLog = (): RequestLog => {
  let requests: RecordedRequest[] = [];
  let lastId = 0;
  const listeners = new Set<(request: RecordedRequest) => void>();

  return {
    get requests() {
      return requests;
    },
    begin(request) {
      lastId += 1;
      const recorded = { ...request, id: lastId, status: 0 };
      requests.push(recorded);
      if (requests.length > kept) requests = requests.slice(-kept);
      return recorded;
    },
    finish(request, status) {
      const ended = { ...request, status };
      const at = requests.findLastIndex(({ id }) => id === request.id);
      if (at >= 0) requests[at] = ended;
      for (const listener of listeners) listener(ended);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    load(loaded) {
      requests = loaded.slice(-kept);
      lastId = requests.at(-1)?.id ?? 0;
    },
  };
};
