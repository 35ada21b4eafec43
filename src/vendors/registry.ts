import type { Telephony } from '../core/ports.ts';
import type { Settings, VendorName } from '../core/settings.ts';
import { toolbarPage } from './ameyo/toolbar-page.ts';
import type { VendorPorts } from '../bridge/vendor-ports.ts';

/** The settings that decide whether the options of a vendor are right. */
type OptionSettings = Pick<Settings, 'vendor' | 'apiUrl' | 'vendorOptions'>;
/** Whether `vendor_options` holds what the vendor understands. */
type OptionsCheck = (settings: OptionSettings) => boolean;

/** A row of the registry. All but a page's address is loaded where the vendor is used, and only there. */
interface Vendor {
  /** The address of the vendor's page, where it differs from the setting's. `origin` is our own page's. */
  readonly page?: (adapterUrl: string, origin: string) => string;
  /** Left out: it takes any options. */
  readonly loadOptionsCheck?: () => Promise<OptionsCheck>;
  create(ports: VendorPorts, settings: Settings): Promise<Telephony>;
}

const vendors: Readonly<Record<VendorName, Vendor>> = {
  ccaip: {
    create: async ({ mailbox, http, onUnread }, { apiUrl, vendorOptions }) =>
      (await import('./ccaip/adapter.ts')).createCcaip(mailbox, http, { apiUrl, vendorOptions, onUnread }),
  },
  ameyo: {
    page: toolbarPage,
    loadOptionsCheck: async () => {
      const { readOptions } = await import('./ameyo/options.ts');
      return ({ vendorOptions, apiUrl }) => readOptions(vendorOptions, apiUrl) !== undefined;
    },
    create: async (ports, settings) => (await import('./ameyo/create.ts')).createFromSettings(ports, settings),
  },
  daktela: {
    loadOptionsCheck: async () => {
      const { readDaktelaOptions } = await import('./daktela/options.ts');
      return ({ vendorOptions }) => readDaktelaOptions(vendorOptions) !== undefined;
    },
    create: async (ports, settings) => (await import('./daktela/create.ts')).createFromSettings(ports, settings),
  },
  ringostat: {
    loadOptionsCheck: async () => {
      const { readOptions } = await import('./ringostat/options.ts');
      return ({ vendorOptions }) => readOptions(vendorOptions) !== undefined;
    },
    create: async (ports, settings) => (await import('./ringostat/create.ts')).createFromSettings(ports, settings),
  },
};

const isVendor = (name: unknown): name is VendorName => typeof name === 'string' && Object.hasOwn(vendors, name);

/** The phone of the installation's vendor. */
export const createTelephony = (ports: VendorPorts, settings: Settings): Promise<Telephony> =>
  vendors[settings.vendor].create(ports, settings);

/** How to tell whether the options are right of the vendor that the settings name; they are as Zendesk sent them. */
export async function loadOptionsCheck(settings: unknown): Promise<OptionsCheck> {
  const vendor: unknown = typeof settings === 'object' && settings !== null && Reflect.get(settings, 'vendor');
  return (isVendor(vendor) && (await vendors[vendor].loadOptionsCheck?.())) || (() => true);
}

/** Where the vendor's page is loaded from; `undefined` for a vendor that has none. */
export const pageOf = ({ vendor, adapterUrl }: Settings, origin: string): string | undefined =>
  adapterUrl === undefined ? undefined : (vendors[vendor].page?.(adapterUrl, origin) ?? adapterUrl);
