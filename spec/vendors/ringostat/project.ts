import { Failure } from '../../../src/core/failure.ts';
import type { VendorAnswer, VendorHttp, VendorRequest } from '../../../src/core/ports.ts';
import type { Agent } from '../../../src/core/records.ts';
import { createRingostat as createPhone } from '../../../src/vendors/ringostat/adapter.ts';
import { readOptions } from '../../../src/vendors/ringostat/options.ts';
import { createRingostat, type Ringostat } from '../../../src/workbench/adapters/ringostat/ringostat.ts';
import { createVirtualClock, type VirtualClock } from '../../support/virtual-clock.ts';
import { setVendorStage, type VendorStage } from '../../support/vendor-stage.ts';

export const apiUrl = 'https://api.ringostat.net';
const secret = 'ringostat-secret';

/** The project's API behind Zendesk's proxy, which alone knows the secret. */
export const httpOver = (ringostat: Ringostat, sent: VendorRequest[] = []): VendorHttp => ({
  send: async (request): Promise<VendorAnswer> => {
    sent.push(request);
    const { method, url, headers, json, form } = request;
    const body = form ? new URLSearchParams(form) : json === undefined ? undefined : JSON.stringify(json);
    const filled = Object.entries(headers).map(([name, value]): [string, string] => [
      name,
      value.replace('{{setting.api_secret}}', secret),
    ]);
    const answer = await ringostat.handle(new Request(url, { method, headers: filled, ...(body && { body }) }));
    if (!answer || answer.type === 'error') throw new Failure('no-answer');
    const after = answer.headers.get('retry-after');
    return {
      status: answer.status,
      text: await answer.text(),
      ...(after !== null && { retryAfter: Number(after) * 1000 }),
    };
  },
});

export const optionsOf = (given: object = {}) => {
  const options = readOptions({ projectId: '123', extension: 'sip_login', ...given });
  if (!options) throw new Error('These options are wrong.');
  return options;
};

interface StageOptions {
  readonly clock?: VirtualClock;
  /** Whatever stands between the app and the project. */
  around?(http: VendorHttp): VendorHttp;
  readonly options?: object;
  readonly agentFields?: Readonly<Record<string, string>>;
  readonly agent?: Agent;
  readonly rules?: unknown;
  /** Whatever stands between the app and the project. */
  around?(http: VendorHttp): VendorHttp;
  /** Another browser or agent of the same project. */
  readonly beside?: { readonly clock: VirtualClock; readonly ringostat: Ringostat; readonly stage: VendorStage };
}

/** A desk with the real adapter in front of the simulated project. */
export async function setProject(given: StageOptions = {}) {
  const clock = given.beside?.clock ?? given.clock ?? createVirtualClock();
  const waits = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      clock.wakeAt(clock.now() + ms, resolve);
    });
  const ringostat = given.beside?.ringostat ?? createRingostat({ now: clock.now, wait: waits });
  const sent: VendorRequest[] = [];
  const { agentFields = { sip_login: 'acme_james' }, agent, rules, around = (http: VendorHttp) => http } = given;
  const stage = await setVendorStage(
    (ports) => createPhone(ports, { apiUrl, country: 'US', options: optionsOf(given.options) }),
    {
      clock,
      http: around(httpOver(ringostat, sent)),
      agentFields,
      ...(given.beside && { helpdesk: given.beside.stage.helpdesk }),
      ...(agent && { agent }),
      ...(rules !== undefined && { rules }),
    },
  );
  return { stage, clock, ringostat, sent };
}
