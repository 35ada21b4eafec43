import { createAmeyo } from '../../../src/vendors/ameyo/adapter.ts';
import { setVendorStage } from '../../support/vendor-stage.ts';
import { optionsOf } from './recorded.ts';

type StageOptions = NonNullable<Parameters<typeof setVendorStage>[1]>;

/** A desk with Ameyo's adapter in it. */
export const openToolbar = (
  given: StageOptions & { readonly options?: Readonly<Record<string, unknown>>; readonly apiUrl?: string } = {},
) => {
  const { options = {}, apiUrl, ...rest } = given;
  return setVendorStage((ports) => createAmeyo(ports, { apiUrl, options: optionsOf(options, apiUrl) }), rest);
};
