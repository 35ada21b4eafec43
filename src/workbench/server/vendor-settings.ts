import type { Origins } from '../parts.ts';
import type { SimulatedVendors } from '../simulated-vendors.ts';
import type { SettingValues } from './installation.ts';

/** All settings of an installation with this vendor. */
export const settingsOf = (vendors: SimulatedVendors, name: string, { vendor }: Origins): SettingValues => ({
  vendor: name,
  ...vendors[name]?.settings(vendor),
  default_country: 'US',
});

/** The vendors that the workbench plays, each with its settings. */
export const vendorSettings = (
  vendors: SimulatedVendors,
  origins: Origins,
): Readonly<Record<string, Record<string, unknown>>> =>
  Object.fromEntries(Object.keys(vendors).map((name) => [name, { ...settingsOf(vendors, name, origins) }]));
