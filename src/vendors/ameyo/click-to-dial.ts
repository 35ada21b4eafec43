import { Failure } from '../../core/failure.ts';
import type { DialOutcome, VendorHttp, VendorRequest } from '../../core/ports.ts';
import { readDialAnswer } from './dial-answer.ts';
import type { Fields } from './fields.ts';
import type { AmeyoOptions } from './options.ts';

interface Dial {
  readonly userId: string;
  readonly phone: string;
  readonly additionalParams: Fields;
}

/** `clickToDialWithToken`. The secret is filled in by Zendesk's proxy; the answer comes when both legs were tried. */
export const clickToDial = (apiUrl: string, options: AmeyoOptions, dial: Dial): VendorRequest => ({
  method: 'POST',
  url: `${apiUrl}/ameyowebaccess/command?command=clickToDialWithToken`,
  headers: {
    'Hash-key': '{{setting.api_secret}}',
    ...(options.requestingHost !== undefined && { 'Requesting-host': options.requestingHost }),
    'Policy-name': options.policyName,
  },
  form: {
    data: JSON.stringify({
      userId: dial.userId,
      campaignId: options.campaignId,
      phone: dial.phone,
      additionalParams: dial.additionalParams,
    }),
  },
  timeout: options.timeoutSeconds * 1000,
});

/** Sends it, once. */
export async function sendDial(http: VendorHttp, request: VendorRequest): Promise<DialOutcome> {
  try {
    return readDialAnswer(await http.send(request));
  } catch (error) {
    // Sent and not answered in time: nobody knows. Dialling again could ring the customer twice.
    return error instanceof Failure && error.code === 'offline'
      ? { kind: 'refused', code: 'offline' }
      : { kind: 'unknown' };
  }
}
