import type { Telephony } from '../../core/ports.ts';
import type { Settings } from '../../core/settings.ts';
import type { VendorPorts } from '../../bridge/vendor-ports.ts';
import { createRingostat } from './adapter.ts';
import { readOptions } from './options.ts';

/** Ringostat as the settings want it. */
export function createFromSettings(
  ports: VendorPorts,
  { apiUrl = '', defaultCountry, vendorOptions }: Settings,
): Telephony {
  const options = readOptions(vendorOptions);
  if (!options) throw new Error('The options were read at the start');
  return createRingostat(ports, { apiUrl, country: defaultCountry, options });
}
