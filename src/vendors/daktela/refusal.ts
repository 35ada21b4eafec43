import type { RefusalCode } from '../../core/phone.ts';
import type { Reply } from './connection.ts';

type Refused = Extract<Reply, { readonly kind: 'refused' }>;

interface Refusal {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly words?: string;
}

// The words are in the instance's language; where in the form they stand is not.
const places: readonly (readonly [RegExp, RefusalCode])[] = [
  [/number|clid/i, 'number'],
  [/user|agent/i, 'agent-unknown'],
  [/queue/i, 'agent-not-allowed'],
];
const sentences: readonly (readonly [RegExp, RefusalCode])[] = [
  [/not have available devices|device/i, 'agent-unavailable'],
  [/not logged|not signed/i, 'agent-not-signed-in'],
  [/pause/i, 'agent-on-break'],
  [/queue/i, 'agent-not-allowed'],
];

/** Why the instance did not do what it was asked, with its own words. */
export function refusalOf({ status, envelope }: Refused): Refusal {
  const complaints = envelope?.complaints ?? [];
  const words = complaints[0]?.words;
  const code = codeOf(status, complaints);
  return { kind: 'refused', code, ...(words !== undefined && { words }) };
}

function codeOf(status: number, complaints: readonly { readonly at: string; readonly words: string }[]): RefusalCode {
  if (status === 401 || (status === 403 && complaints.length === 0)) return 'secret';
  if (status === 404 && complaints.length === 0) return 'address';
  if (status === 429) return 'too-many';
  for (const { at, words } of complaints) {
    const found =
      places.find(([pattern]) => at.startsWith('form') && pattern.test(at)) ??
      sentences.find(([pattern]) => pattern.test(words));
    if (found) return found[1];
  }
  return 'other';
}
