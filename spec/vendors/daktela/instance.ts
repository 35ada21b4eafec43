import { Failure } from '../../../src/core/failure.ts';
import type { VendorAnswer, VendorHttp } from '../../../src/core/ports.ts';
import { readDaktelaOptions, type DaktelaOptions } from '../../../src/vendors/daktela/options.ts';
import { createDaktela as createAdapter } from '../../../src/vendors/daktela/adapter.ts';
import { createDaktela, type Daktela } from '../../../src/workbench/adapters/daktela/daktela.ts';
import { setVendorStage } from '../../support/vendor-stage.ts';
import { createVirtualClock, type VirtualClock } from '../../support/virtual-clock.ts';

export const apiUrl = 'https://acme.daktela.com/api/v6';

/** HTTP to the simulated instance, with Zendesk's proxy between that fills in the token. */
export const httpTo = (instance: Daktela): VendorHttp => ({
  send: async ({ method, url, headers, json }): Promise<VendorAnswer> => {
    const filled = Object.entries(headers).map(([name, value]): [string, string] => [
      name,
      value.replace('{{setting.api_secret}}', 'daktela-secret'),
    ]);
    const body = json === undefined ? {} : { body: JSON.stringify(json) };
    const answer = await instance.handle(new Request(url, { method, headers: filled, ...body }));
    if (!answer || answer.type === 'error') throw new Failure('no-answer');
    const wait = answer.headers.get('retry-after');
    const text = await answer.text();
    return { status: answer.status, text, ...(wait !== null && { retryAfter: Number(wait) * 1000 }) };
  },
});

export const optionsIn = (given: Readonly<Record<string, unknown>>): DaktelaOptions => {
  const options = readDaktelaOptions(given);
  if (!options) throw new Error('These options are wrong');
  return options;
};

interface Given {
  readonly vendorOptions?: Readonly<Record<string, unknown>>;
  readonly agentFields?: Readonly<Record<string, string>>;
  readonly rules?: unknown;
  readonly clock?: VirtualClock;
  /** Whatever stands between the app and the instance. */
  around?(http: VendorHttp): VendorHttp;
}

/** James Bond's desk on a simulated instance, after its first look at everything. */
export async function openInstance(given: Given = {}) {
  const { vendorOptions = {}, around = (http) => http, clock = createVirtualClock(), ...options } = given;
  const instance = createDaktela({ now: clock.now, wait: () => Promise.resolve() });
  const http = around(httpTo(instance));
  const stage = await setVendorStage((ports) => createAdapter(ports, { apiUrl, options: optionsIn(vendorOptions) }), {
    ...options,
    clock,
    http,
  });
  await clock.pass(60_000);
  return { stage, instance, clock };
}
