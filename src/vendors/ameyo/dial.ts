import { Failure } from '../../core/failure.ts';
import type { RefusalCode } from '../../core/phone.ts';
import type { DialOutcome, DialRequest, VendorHttp } from '../../core/ports.ts';
import { directionOf } from './call-kinds.ts';
import { clickToDial, sendDial } from './click-to-dial.ts';
import { dialledNumber } from './dialled-number.ts';
import { firstText, type Fields } from './fields.ts';
import type { AmeyoMessage } from './message.ts';
import type { AmeyoOptions } from './options.ts';
import type { Questions } from './questions.ts';

export interface DialParts {
  readonly http: VendorHttp;
  readonly questions: Questions;
  readonly options: AmeyoOptions;
  readonly apiUrl: string | undefined;
  agentField(name: string): Promise<string | undefined>;
  /** False where the toolbar cannot be dialled in now. */
  fillDialBox(phone: string): boolean;
}

/** Dials by the way that the options name, once; a number that cannot be dialled so is put where the agent dials it. */
export async function dial(parts: DialParts, request: DialRequest): Promise<DialOutcome> {
  const { options, apiUrl } = parts;
  const isByApi = options.dial === 'api' && apiUrl !== undefined;
  const outcome = await (isByApi ? byApi(parts, apiUrl, request) : byToolbar(parts, request));
  // A reason in the vendor's own words, a do-not-call list say, may be about the number: it stays a refusal.
  if (!('code' in outcome) || outcome.words !== undefined || !oursAlone.has(outcome.code)) return outcome;
  const isFilled = parts.fillDialBox(dialledNumber(request.number, options));
  return isFilled ? { kind: 'finish-in-phone', code: outcome.code } : outcome;
}

/** Only Ringside cannot dial: an agent on break or a busy line stands in the way of the toolbar's own dialling as well. */
const oursAlone: ReadonlySet<RefusalCode> = new Set(['agent-unknown', 'secret', 'address', 'other']);

async function byApi(parts: DialParts, apiUrl: string, request: DialRequest): Promise<DialOutcome> {
  const { options, http } = parts;
  try {
    const userId = options.agentId === 'email' ? request.agentEmail : await parts.agentField(options.agentId);
    if (userId === undefined) return { kind: 'refused', code: 'agent-unknown' };
    const called = { userId, phone: dialledNumber(request.number, options), additionalParams: recordsOf(request) };
    return await sendDial(http, clickToDial(apiUrl, options, called));
  } catch (error) {
    // Nothing was sent: the agent's own record could not be read.
    return { kind: 'refused', code: error instanceof Failure && error.code === 'offline' ? 'offline' : 'other' };
  }
}

async function byToolbar({ questions, options }: DialParts, request: DialRequest): Promise<DialOutcome> {
  const answer = await questions.ask({
    to: 'dial',
    message: {
      method: 'doDial',
      phone: dialledNumber(request.number, options),
      additionalParams: recordsOf(request),
      ...(options.campaignId !== undefined && { campaignId: options.campaignId }),
    },
    patience: options.timeoutSeconds * 1000,
    tells: (message) => beganOutbound(message, request.number),
  });
  if (answer === 'late') return { kind: 'unknown' };
  if (answer.isDone) return { kind: 'calling' };
  return { kind: 'refused', code: 'other', ...(answer.words !== undefined && { words: answer.words }) };
}

/** That a dial went well is told by its call only; a dialler's call to somebody else at that moment is none of it. */
function beganOutbound(message: AmeyoMessage, number: string): true | undefined {
  if (message.event !== 'call-shown' || directionOf(message.callType) !== 'outbound') return undefined;
  const shown = (firstText(message.data, 'phone') ?? '').replaceAll(/\D/g, '').slice(-7);
  // A masked number tells nothing either way.
  return shown.length < 7 || number.endsWith(shown) ? true : undefined;
}

/** As Ameyo's own samples name them; all values are texts. */
const recordsOf = ({ ticket, user }: DialRequest): Fields => ({
  ...(ticket !== undefined && { CaseID: String(ticket) }),
  ...(user !== undefined && { ContactID: String(user) }),
});
