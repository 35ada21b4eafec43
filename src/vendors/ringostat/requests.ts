import type { VendorRequest } from '../../core/ports.ts';
import { callDateText } from './call-date.ts';
import { callFields } from './call-fields.ts';

/** How long Ringostat has to answer, ms. */
const timeout = 20_000;
/** Filled in by Zendesk's proxy. */
const headers = { 'Auth-key': '{{setting.api_secret}}' };

const get = (url: string): VendorRequest => ({ method: 'GET', url, headers, timeout });

/** The project's calls that began between two moments, ms since the epoch. `zone` of Ringostat's clock, minutes ahead of UTC. */
export function callsRequest(apiUrl: string, from: number, to: number, zone: number): VendorRequest {
  const query = {
    export_type: 'json',
    from: callDateText(from, zone),
    to: callDateText(to, zone),
    fields: callFields.join(','),
    merge: '0',
    order: 'calldate desc',
  };
  const text = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return get(`${apiUrl}/calls/list?${text.join('&')}`);
}

/** Who speaks. */
export const speakingRequest = (apiUrl: string): VendorRequest => get(`${apiUrl}/sipstatus/speaking`);

export const postRequest = (
  url: string,
  body: { readonly json: unknown } | { readonly form: Readonly<Record<string, string>> },
  further: Readonly<Record<string, string>> = {},
): VendorRequest => ({ method: 'POST', url, headers: { ...headers, ...further }, ...body, timeout });
