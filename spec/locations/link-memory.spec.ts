import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLinkMemory } from '../../src/locations/link-memory.ts';

const storage = () => {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
};

afterEach(() => vi.unstubAllGlobals());

describe('the memory of links', () => {
  it('lasts over a reload, for one agent, and keeps no number', () => {
    const session = storage();
    vi.stubGlobal('sessionStorage', session);
    const memory = createLinkMemory('acme/7');
    memory.add('pop/phone/+14155550132');
    memory.add('pop/phone/+14155550132');
    expect(createLinkMemory('acme/7').has('pop/phone/+14155550132')).toBe(true);
    expect(createLinkMemory('acme/8').has('pop/phone/+14155550132')).toBe(false);
    expect(memory.has('pop/phone/+14155550133')).toBe(false);
    expect([...session.items.values()].join()).not.toContain('4155550132');
  });

  it('keeps links apart that differ little, and forgets the oldest of very many', () => {
    vi.stubGlobal('sessionStorage', storage());
    const memory = createLinkMemory('acme/7');
    const links = Array.from({ length: 200 }, (_, index) => `pop/phone/+1415555${index}`);
    for (const link of links) memory.add(link);
    expect(links.filter((link) => !memory.has(link))).toEqual([]);
    for (const link of links) memory.add(`${link}0/ticket/1`);
    expect(links.filter((link) => memory.has(link))).toEqual([]);
  });

  it('works where storage is denied, as long as the page lasts', () => {
    const denied = () => {
      throw new Error('denied');
    };
    vi.stubGlobal('sessionStorage', { getItem: denied, setItem: denied });
    const memory = createLinkMemory('acme/7');
    memory.add('pop/user/5');
    expect(memory.has('pop/user/5')).toBe(true);
  });
});
