import type { ShownVendor } from './panel.ts';
import { currentVendor } from './vendor-route.ts';
import type { WorkbenchWorld } from './workbench-world.ts';

/** What can be done with the vendor of the installation, as it is now; `null` where nobody plays it. */
export const vendorPanelOf = async (world: WorkbenchWorld): Promise<ShownVendor | null> => {
  const vendor = await currentVendor(world);
  if (!vendor) return null;
  const { raw, deeds, switches } = vendor;
  return {
    deeds: deeds.map((row) => row.map(({ name }) => name)),
    running: [...vendor.running()],
    switches: switches.list().map((one) => ({ ...one, options: [...one.options] })),
    raw: { deed: raw.deed, targets: [...raw.targets], samples: raw.samples().map((one) => ({ ...one })) },
  };
};
