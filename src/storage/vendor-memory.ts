import type { VendorMemory } from '../core/ports.ts';

/** What a vendor's adapter may remember: more is a mistake of ours, characters. */
const most = 10_000;

/** A vendor's memory for one account, installation and agent, in the browser's own storage. */
export const createVendorMemory = (name: string, vendor: string): VendorMemory => {
  const key = `ringside/${name}/${vendor}`;
  return {
    read: () => Promise.resolve(read(key)),
    write: (value) => {
      const text = JSON.stringify(value) ?? '';
      try {
        if (text.length <= most) localStorage.setItem(key, text);
      } catch {
        // Denied or full: the adapter then begins anew with each page, as it does in a browser that is new to it.
      }
      return Promise.resolve();
    },
  };
};

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
