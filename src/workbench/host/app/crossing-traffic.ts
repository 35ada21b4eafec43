import type { TrafficEntry } from '../../server/traffic.ts';
import type { Crossing } from '../zaf/zaf-host.ts';

const KEPT = 1000;
let lastId = 0;

const named = (message: unknown): string => {
  if (typeof message !== 'object' || message === null) return String(message);
  if ('key' in message) return String(message.key);
  if ('request' in message && 'params' in message) {
    const paths = Array.isArray(message.params) ? message.params : Object.keys(message.params ?? {});
    return `${String(message.request)} ${paths.join(', ')}`;
  }
  return 'id' in message ? `answer ${String(message.id)}` : 'message';
};

/** Adds a message of an app frame to what the Simulator column lists. */
export const crossingTraffic = (
  entries: readonly TrafficEntry[],
  { direction, instance, message }: Crossing,
): TrafficEntry[] => {
  lastId -= 1;
  const arrow = direction === 'from-app' ? '→' : '←';
  const title = `${arrow} ${named(message)}`;
  // Negative, because the server numbers its own entries upwards.
  const entry: TrafficEntry = {
    id: lastId,
    at: Date.now(),
    kind: 'zaf',
    from: instance.location,
    title,
    detail: message,
  };
  return [...entries.slice(-KEPT + 1), entry];
};
