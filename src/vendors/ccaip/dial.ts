import * as v from 'valibot';
import type { RefusalCode } from '../../core/phone.ts';
import type { DialOutcome, DialRequest, VendorAnswer, VendorRequest } from '../../core/ports.ts';

/** How long the Apps API has to answer; after that nobody knows whether the call started. */
const timeout = 20_000;

/** `POST /calls` of the Apps API. The secret is filled in by Zendesk's proxy. */
export const dialRequest = (apiUrl: string, { number, agentEmail }: DialRequest): VendorRequest => ({
  method: 'POST',
  url: `${apiUrl}/calls`,
  headers: { Authorization: '{{setting.api_secret}}' },
  json: { call_type: 'Voice Outbound (API)', agent_email: agentEmail, end_user_number: number },
  timeout,
});

const answer = v.object({
  id: v.optional(v.fallback(v.nullish(v.union([v.number(), v.string()])), undefined)),
  message: v.optional(v.fallback(v.nullish(v.string()), undefined)),
});

// The messages of the documentation's 400 answers.
const refusals: readonly (readonly [RegExp, RefusalCode])[] = [
  [/not available/i, 'agent-unavailable'],
  [/agent email|valid agent/i, 'agent-unknown'],
  [/access to make calls/i, 'agent-not-allowed'],
  [/well-formed|end_user_number required/i, 'number'],
  [/contact not found/i, 'contact'],
];

/** What the Apps API's answer means; any status, any body. */
export function readDialAnswer({ status, text }: VendorAnswer): DialOutcome {
  const { id, message } = readBody(text);
  const callId = id === undefined || id === null ? undefined : String(id);
  if (status === 201) return { kind: 'calling', ...(callId !== undefined && { callId }) };
  // 202, in some examples 200: the agent chooses the outbound number in the adapter first.
  if (status >= 200 && status < 300) return { kind: 'finish-in-phone', ...(callId !== undefined && { callId }) };
  if (status >= 500) return { kind: 'unknown' };
  const words = message?.trim().slice(0, 300);
  return { kind: 'refused', code: refusalOf(status, words ?? ''), ...(words && { words }) };
}

function refusalOf(status: number, words: string): RefusalCode {
  if (status === 401 || status === 403) return 'secret';
  if (status === 404) return 'address';
  if (status === 429) return 'too-many';
  return refusals.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
}

function readBody(text: string): v.InferOutput<typeof answer> {
  try {
    const read = v.safeParse(answer, JSON.parse(text));
    return read.success ? read.output : {};
  } catch {
    return {};
  }
}
