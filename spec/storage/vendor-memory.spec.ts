import { afterEach, describe, expect, it, vi } from 'vitest';
import { createVendorMemory } from '../../src/storage/vendor-memory.ts';

const stored = new Map<string, string>();
const storage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, text: string) => void stored.set(key, text),
};
afterEach(() => {
  stored.clear();
  vi.unstubAllGlobals();
});

describe("a vendor's memory", () => {
  it('keeps what was written last, apart by account, agent and vendor', async () => {
    vi.stubGlobal('localStorage', storage);
    const memory = createVendorMemory('acme/1/7', 'daktela');
    await memory.write({ since: 5 });
    await memory.write({ since: 6 });
    expect(await createVendorMemory('acme/1/7', 'daktela').read()).toEqual({ since: 6 });
    expect(await createVendorMemory('acme/1/8', 'daktela').read()).toBeUndefined();
    expect(await createVendorMemory('acme/1/7', 'ringostat').read()).toBeUndefined();
  });

  it('is empty where storage is denied or spoilt', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => '{',
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    const memory = createVendorMemory('acme/1/7', 'daktela');
    await memory.write({ since: 5 });
    expect(await memory.read()).toBeUndefined();
  });
});
