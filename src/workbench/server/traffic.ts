/** Something that crossed a border: between browser and server, or between the vendor's page and the app. */
export interface TrafficEntry {
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly kind: 'zaf' | 'zendesk' | 'proxy' | 'vendor' | 'adapter' | 'page';
  /** Who sent it, e.g. `top_bar`, `agent 7`. */
  readonly from: string;
  /** One line, e.g. `GET /api/v2/users/me.json`. */
  readonly title: string;
  readonly status?: number;
  /** How long the answer took, in milliseconds. */
  readonly ms?: number;
  readonly detail?: unknown;
}

export type NewTraffic = Omit<TrafficEntry, 'id' | 'at'>;

/** The newest thousand entries, oldest first. */
export interface Traffic {
  entries(): readonly TrafficEntry[];
  add(entry: NewTraffic): TrafficEntry;
  listen(onEntry: (entry: TrafficEntry) => void): () => void;
  clear(): void;
}

const KEPT = 1000;

export const createTraffic = (now: () => number): Traffic => {
  let entries: TrafficEntry[] = [];
  let lastId = 0;
  const listeners = new Set<(entry: TrafficEntry) => void>();
  return {
    entries: () => entries,
    add(entry) {
      lastId += 1;
      const added = { ...entry, id: lastId, at: now() };
      entries = [...entries.slice(-KEPT + 1), added];
      for (const listener of listeners) listener(added);
      return added;
    },
    listen(onEntry) {
      listeners.add(onEntry);
      return () => listeners.delete(onEntry);
    },
    clear() {
      entries = [];
    },
  };
};
