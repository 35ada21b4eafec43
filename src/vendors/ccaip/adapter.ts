import * as v from 'valibot';
import type { Mailbox } from '../../bridge/mailbox.ts';
import { Failure } from '../../core/failure.ts';
import type { DialOutcome, DialRequest, Telephony, VendorHttp } from '../../core/ports.ts';
import { dialRequest, readDialAnswer } from './dial.ts';
import { translate } from './translate.ts';
import { ccaipReader } from './wire.ts';

export interface CcaipOptions {
  /** Base URL of the Apps API; without it numbers are copied, not dialled. */
  readonly apiUrl: string | undefined;
  /** The setting `vendor_options` as it was read. */
  readonly vendorOptions: Readonly<Record<string, unknown>>;
  /** A message of our frame that is not of this vendor's form. */
  onUnread(frame: string): void;
}

const options = v.object({ events: v.optional(v.fallback(v.record(v.string(), v.array(v.string())), {}), {}) });

/** Google CCAI Platform (UJET): hears the agent adapter, dials by its Apps API. */
export function createCcaip(mailbox: Mailbox, http: VendorHttp, given: CcaipOptions): Telephony {
  const read = ccaipReader(v.parse(options, given.vendorOptions).events);
  return {
    vendor: 'ccaip',
    listen: (onEvent) =>
      mailbox.open(({ frame, value }) => {
        const message = read(value);
        if (message) onEvent(translate(message, frame));
        else given.onUnread(frame);
      }),
    dial: (request) =>
      given.apiUrl === undefined ? Promise.resolve({ kind: 'copy-only' }) : dial(http, given.apiUrl, request),
  };
}

async function dial(http: VendorHttp, apiUrl: string, request: DialRequest): Promise<DialOutcome> {
  try {
    return readDialAnswer(await http.send(dialRequest(apiUrl, request)));
  } catch (error) {
    // Sent and not answered: nobody knows. Dialling again could ring the customer twice.
    return error instanceof Failure && error.code === 'offline'
      ? { kind: 'refused', code: 'offline' }
      : { kind: 'unknown' };
  }
}
