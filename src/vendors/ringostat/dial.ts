import type { DialOutcome, VendorAnswer, VendorRequest } from '../../core/ports.ts';
import { jsonOf } from './json-of.ts';
import { digitsOf } from './numbers.ts';
import type { RingostatOptions } from './options.ts';
import { refusalIn } from './refusal.ts';
import { postRequest } from './requests.ts';

/** Numbers go out as digits with the country code; a SIP login stays as it is. */
const sideOf = (text: string): string => (/^[+\d\s()-]+$/.test(text) ? digitsOf(text) : text.trim());

/** A call between the agent's extension and a number, E.164. */
export const dialRequest = (
  apiUrl: string,
  extension: string,
  number: string,
  { dial, projectId, firstLeg }: RingostatOptions,
): VendorRequest =>
  dial === 'simple'
    ? postRequest(`${apiUrl}/callback/outward_call`, {
        form: { extension: sideOf(extension), destination: digitsOf(number) },
      })
    : postRequest(`${apiUrl}/a/v2`, {
        json: {
          jsonrpc: '2.0',
          id: 1,
          method: 'Api\\V2\\Callback.external',
          params: {
            projectId,
            callee_type: 'default',
            caller_type: 'default',
            caller: digitsOf(number),
            callee: sideOf(extension),
            direction: 'out',
            // 0: the employee's phone rings first.
            manager_dst: firstLeg === 'customer' ? 1 : 0,
          },
        },
      });

/** What came of it: accepted is all that Ringostat ever says, and it names no call. */
export function readDialAnswer(answer: VendorAnswer, { dial }: Pick<RingostatOptions, 'dial'>): DialOutcome {
  const refusal = refusalIn(answer);
  if (refusal === 'unknown') return { kind: 'unknown' };
  if (refusal) {
    const { code, words } = refusal;
    return { kind: 'refused', code, ...(words !== undefined && { words }) };
  }
  // JSON-RPC always answers with JSON; of the simple way no answer is documented.
  const isAnswer = dial === 'simple' || isObject(jsonOf(answer.text));
  return { kind: isAnswer ? 'calling' : 'unknown' };
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
