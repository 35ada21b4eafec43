import type { Telephony } from '../../core/ports.ts';
import type { Settings } from '../../core/settings.ts';
import type { VendorPorts } from '../../bridge/vendor-ports.ts';
import { createDaktela } from './adapter.ts';
import { readDaktelaOptions } from './options.ts';

/** Daktela as the settings want it. */
export function createFromSettings(ports: VendorPorts, { apiUrl = '', vendorOptions }: Settings): Telephony {
  const options = readDaktelaOptions(vendorOptions);
  if (!options) throw new Error('The options were read at the start');
  return createDaktela(ports, { apiUrl, options });
}
