import type { Telephony } from '../../core/ports.ts';
import type { Settings } from '../../core/settings.ts';
import type { VendorPorts } from '../../bridge/vendor-ports.ts';
import { createAmeyo } from './adapter.ts';
import { readOptions } from './options.ts';

/** Ameyo as the settings want it. */
export function createFromSettings(ports: VendorPorts, { apiUrl, vendorOptions }: Settings): Promise<Telephony> {
  const options = readOptions(vendorOptions, apiUrl);
  if (!options) throw new Error('The options were read at the start');
  return createAmeyo(ports, { apiUrl, options });
}
