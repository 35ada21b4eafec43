import type { VendorMemory } from '../../src/core/ports.ts';

/** What a browser remembers for a vendor, over all its pages. */
export function createFakeVendorMemory(): VendorMemory {
  let kept: string | undefined;
  return {
    read: () => Promise.resolve(kept === undefined ? undefined : (JSON.parse(kept) as unknown)),
    write: (value) => {
      kept = JSON.stringify(value);
      return Promise.resolve();
    },
  };
}
