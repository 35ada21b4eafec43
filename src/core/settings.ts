import type { RulesFault } from './showing/view.ts';
import type { Rules } from './rules/rules.ts';

export type VendorName = 'ccaip' | 'ameyo' | 'daktela' | 'ringostat';

/** The installation's settings, read once at the start. URLs are absolute and https, or http on this machine. */
export interface Settings {
  readonly vendor: VendorName;
  readonly adapterUrl: string | undefined;
  readonly chatAdapterUrl: string | undefined;
  /** Origins whose messages are accepted: those of the two pages, and further ones. */
  readonly adapterOrigins: readonly string[];
  /** Base URL of the vendor's REST API, without a slash at its end. */
  readonly apiUrl: string | undefined;
  readonly vendorOptions: Readonly<Record<string, unknown>>;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly defaultCountry: string;
  /** The text of the `rules` setting; read by `core/rules`, after the phone is up. */
  readonly rulesText: string;
}

/** A wrong setting: its name and a code of what is expected; the sentence lives in `translations/`. */
export interface SettingFault {
  readonly name: string;
  readonly expected: 'vendor' | 'url' | 'url-needed' | 'origins' | 'options' | 'vendor-options' | 'country';
}

export type { RulesFault, Rules };
