import type { SettingFault, Settings, VendorName } from '../core/settings.ts';
import { absoluteUrl } from './absolute-url.ts';
import { isCountry } from './countries.ts';

export type ParsedSettings = { readonly ok: Settings } | { readonly faults: readonly SettingFault[] };

type Expected = SettingFault['expected'];
type Fields = Readonly<Record<string, unknown>>;

const vendors: readonly VendorName[] = ['ccaip', 'ameyo', 'daktela', 'ringostat'];
/** The URL each vendor cannot do without. */
const neededUrl: Record<VendorName, 'adapter_url' | 'api_url'> = {
  ccaip: 'adapter_url',
  ameyo: 'adapter_url',
  daktela: 'api_url',
  ringostat: 'api_url',
};

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A setting as text, trimmed; one that is empty or was never filled in is `''`. */
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' || typeof value === 'boolean' ? `${value}` : '';

const originOf = (text: string): string | undefined => {
  const url = absoluteUrl(text);
  return url && url.pathname === '/' && !/[?#]/.test(text) ? url.origin : undefined;
};

/** Origins between commas; `undefined` where one of them is none. */
const originsOf = (text: string): readonly string[] | undefined => {
  const parts = text.split(',').filter((part) => part.trim() !== '');
  const origins = parts.map((part) => originOf(part.trim())).filter((origin) => origin !== undefined);
  return origins.length === parts.length ? origins : undefined;
};

const optionsOf = (text: string): Fields | undefined => {
  try {
    const read: unknown = JSON.parse(text === '' ? '{}' : text);
    return isFields(read) ? read : undefined;
  } catch {
    return undefined;
  }
};

/** A base URL takes paths at its end, so it may not carry a query or a hash. */
const baseOf = (text: string): string | undefined =>
  absoluteUrl(text) && !/[?#]/.test(text) ? text.replace(/\/+$/, '') : undefined;

const pageOf = (text: string): string | undefined => (absoluteUrl(text) ? text : undefined);

const acceptedOrigins = (pages: readonly (string | undefined)[], further: readonly string[]): readonly string[] => {
  const ofPages = pages.flatMap((page) => (page === undefined ? [] : (absoluteUrl(page)?.origin ?? [])));
  return [...new Set([...ofPages, ...further])];
};

const countryOf = (text: string): string | undefined => {
  const code = text.toUpperCase() || 'US';
  return isCountry(code) ? code : undefined;
};

/**
 * Reads the installation's settings as `client.metadata()` carries them, all of them: either the settings or every fault,
 * in the order of the settings page. An empty setting counts as not filled in. Never throws. `hasRightOptions`: whether
 * the vendor understands its options.
 */
export const parseSettings = (
  raw: unknown,
  hasRightOptions: (settings: Pick<Settings, 'vendor' | 'apiUrl' | 'vendorOptions'>) => boolean = () => true,
): ParsedSettings => {
  const given: Fields = isFields(raw) ? raw : {};
  const faults: SettingFault[] = [];
  const read = <T>(name: string, expected: Expected, parse: (text: string) => T | undefined): T | undefined => {
    const parsed = parse(textOf(given[name]));
    if (parsed === undefined) faults.push({ name, expected });
    return parsed;
  };

  const vendor = read('vendor', 'vendor', (text) => vendors.find((name) => name === (text.toLowerCase() || 'ccaip')));
  const url = (name: string, parse: (text: string) => string | undefined): string | undefined => {
    if (textOf(given[name]) !== '') return read(name, 'url', parse);
    if (vendor && neededUrl[vendor] === name) faults.push({ name, expected: 'url-needed' });
    return undefined;
  };
  const adapterUrl = url('adapter_url', pageOf);
  const chatAdapterUrl = url('chat_adapter_url', pageOf);
  const further = read('adapter_origins', 'origins', originsOf);
  const apiUrl = url('api_url', baseOf);
  const vendorOptions = read('vendor_options', 'options', optionsOf);
  const isApiKnown = faults.every(({ name }) => name !== 'api_url');
  if (vendor && vendorOptions && isApiKnown && !hasRightOptions({ vendor, apiUrl, vendorOptions }))
    faults.push({ name: 'vendor_options', expected: 'vendor-options' });
  const defaultCountry = read('default_country', 'country', countryOf);

  if (!vendor || !further || !vendorOptions || !defaultCountry || faults.length > 0) return { faults };
  const adapterOrigins = acceptedOrigins([adapterUrl, chatAdapterUrl], further);
  const rulesText = textOf(given['rules']);
  return {
    ok: { vendor, adapterUrl, chatAdapterUrl, adapterOrigins, apiUrl, vendorOptions, defaultCountry, rulesText },
  };
};
