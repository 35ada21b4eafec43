import type { Mailbox } from '../bridge/mailbox.ts';
import type { Telephony, VendorHttp } from '../core/ports.ts';
import type { Settings, VendorName } from '../core/settings.ts';

export interface VendorPorts {
  readonly mailbox: Mailbox;
  readonly http: VendorHttp;
  /** A message of our frame that is not of the vendor's form. */
  onUnread(frame: string): void;
}

type Create = (ports: VendorPorts, settings: Settings) => Promise<Telephony>;

// A vendor's code is loaded where it is used. The vendors that are named in the settings and missing here are to come.
const vendors: Partial<Readonly<Record<VendorName, Create>>> = {
  ccaip: async ({ mailbox, http, onUnread }, { apiUrl, vendorOptions }) =>
    (await import('./ccaip/adapter.ts')).createCcaip(mailbox, http, { apiUrl, vendorOptions, onUnread }),
};

/** The phone of the installation's vendor; `undefined` while that vendor is not supported yet. */
export const createTelephony = (
  vendor: VendorName,
  ports: VendorPorts,
  settings: Settings,
): Promise<Telephony> | undefined => vendors[vendor]?.(ports, settings);
