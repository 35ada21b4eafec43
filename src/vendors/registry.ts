import type { Mailbox } from '../bridge/mailbox.ts';
import type { Clock, Telephony, VendorHttp, VendorMemory } from '../core/ports.ts';
import type { Agent } from '../core/records.ts';
import type { Settings, VendorName } from '../core/settings.ts';
import { readOptions } from './ameyo/options.ts';
import { toolbarPage } from './ameyo/toolbar-page.ts';
import { readDaktelaOptions } from './daktela/options.ts';
import { readOptions as readRingostatOptions } from './ringostat/options.ts';

/** What a vendor's adapter works with; each takes what it needs. */
export interface VendorPorts {
  readonly mailbox: Mailbox;
  readonly http: VendorHttp;
  readonly clock: Clock;
  readonly memory: VendorMemory;
  readonly agent: Agent;
  /** This account's own host, e.g. `acme.zendesk.com`. */
  readonly accountHost: string;
  /**
   * A field of the agent's own user record: `alias`, `external_id`, or the key of a user field; `undefined` where it is
   * empty. Rejects with a `Failure`.
   */
  agentField(name: string): Promise<string | undefined>;
  /** Speaks to the vendor's page in our frame, and to its own origin only. Nothing happens while there is none. */
  post(frame: string, message: unknown): void;
  /** A message of our frame that is not of the vendor's form. */
  onUnread(frame: string): void;
}

/** The settings that decide whether the options of a vendor are right. */
type OptionSettings = Pick<Settings, 'vendor' | 'apiUrl' | 'vendorOptions'>;

interface Vendor {
  /** The address of the vendor's page, where it differs from the setting's. `origin` is our own page's. */
  readonly page?: (adapterUrl: string, origin: string) => string;
  /** Whether `vendor_options` holds what this vendor understands; where left out, it takes anything. */
  readonly hasRightOptions?: (settings: OptionSettings) => boolean;
  /** A vendor's code is loaded where it is used. */
  create(ports: VendorPorts, settings: Settings): Promise<Telephony>;
}

// The vendors that are named in the settings and missing here are to come.
const vendors: Partial<Readonly<Record<VendorName, Vendor>>> = {
  ccaip: {
    create: async ({ mailbox, http, onUnread }, { apiUrl, vendorOptions }) =>
      (await import('./ccaip/adapter.ts')).createCcaip(mailbox, http, { apiUrl, vendorOptions, onUnread }),
  },
  ameyo: {
    page: toolbarPage,
    hasRightOptions: ({ vendorOptions, apiUrl }) => readOptions(vendorOptions, apiUrl) !== undefined,
    create: async (ports, { apiUrl, vendorOptions }) => {
      const options = readOptions(vendorOptions, apiUrl);
      if (!options) throw new Error('The options were read at the start');
      return (await import('./ameyo/adapter.ts')).createAmeyo(ports, { apiUrl, options });
    },
  },
  daktela: {
    hasRightOptions: ({ vendorOptions }) => readDaktelaOptions(vendorOptions) !== undefined,
    create: async (ports, { apiUrl = '', vendorOptions }) => {
      const options = readDaktelaOptions(vendorOptions);
      if (!options) throw new Error('The options were read at the start');
      return (await import('./daktela/adapter.ts')).createDaktela(ports, { apiUrl, options });
    },
  },
  ringostat: {
    hasRightOptions: ({ vendorOptions }) => readRingostatOptions(vendorOptions) !== undefined,
    create: async (ports, settings) => (await import('./ringostat/create.ts')).createFromSettings(ports, settings),
  },
};

/** The phone of the installation's vendor; `undefined` while that vendor is not supported yet. */
export const createTelephony = (ports: VendorPorts, settings: Settings): Promise<Telephony> | undefined =>
  vendors[settings.vendor]?.create(ports, settings);

/** Whether the vendor understands its options; one that is not supported yet takes any. */
export const hasRightOptions = (settings: OptionSettings): boolean =>
  vendors[settings.vendor]?.hasRightOptions?.(settings) ?? true;

/** Where the vendor's page is loaded from; `undefined` for a vendor that has none. */
export const pageOf = ({ vendor, adapterUrl }: Settings, origin: string): string | undefined =>
  adapterUrl === undefined ? undefined : (vendors[vendor]?.page?.(adapterUrl, origin) ?? adapterUrl);
