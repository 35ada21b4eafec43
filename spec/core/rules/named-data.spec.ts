import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepNamed, namedPaths } from '../../../src/core/rules/named-data.ts';
import { defaultRules } from '../../../src/core/rules/rules.ts';
import { at } from '../../../src/core/hearing/signals.ts';
import { always } from '../../support/random.ts';

describe('the paths that rules name', () => {
  it('are those of identity, of links and of every field, each once', () => {
    const set = {
      subject: '{{data.a}}',
      tags: ['{{data.b.c}}', 'x'],
      custom_fields: { '1': '{{data.a}} {{queue}}', '2': true },
      user_fields: { utm: '{{data.d}}' },
      organization_fields: { o: '{{data.e}}' },
    };
    const rules = {
      ...defaultRules,
      identityPaths: { phone: ['ani'], email: ['a'], externalId: ['x'], ticketId: [] },
      links: { L: 'https://example.com/{{data.f}}' },
      rules: [
        { when: {}, then: { set } },
        { when: {}, then: {} },
      ],
    };
    expect(namedPaths(rules)).toEqual(['ani', 'a', 'x', 'f', 'b.c', 'd', 'e']);
  });
});

describe('what is kept of an event', () => {
  it('is what the paths name: texts, numbers, true and false', () => {
    const data = { a: 'x', b: { c: 3, d: true, e: null, f: ['y'], g: {} }, 'h.i': 'dotted', other: 'secret' };
    const paths = ['a', 'b.c', 'b.d', 'b.e', 'b.f', 'b.g', 'h.i', 'nothing', 'constructor', '__proto__'];
    const kept = keepNamed(data, paths);
    expect(kept).toEqual({ a: 'x', 'b.c': 3, 'b.d': true, 'h.i': 'dotted' });
    expect(at(kept, 'b.c')).toBe(3);
  });

  it('cuts long texts, and leaves out what has no room', () => {
    const data = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`k${index}`, 'ü'.repeat(900)]));
    const kept = keepNamed({ ...data, small: 1 }, [...Object.keys(data), 'small']);
    expect(Object.keys(kept)).toEqual(['k0', 'k1', 'k2', 'k3', 'small']);
    expect(kept['k0']).toHaveLength(500);
  });

  it('is never more than 4 KB, and always what was there', () => {
    const data = fc.dictionary(fc.string({ maxLength: 20 }), fc.oneof(fc.jsonValue(), fc.string({ maxLength: 900 })), {
      maxKeys: 30,
    });
    always(
      data,
      (some) => {
        const kept = keepNamed(some, Object.keys(some));
        expect(new TextEncoder().encode(JSON.stringify(kept)).length).toBeLessThanOrEqual(4096);
        for (const [path, value] of Object.entries(kept))
          expect(typeof value === 'string' ? String(at(some, path)).startsWith(value) : at(some, path) === value).toBe(
            true,
          );
      },
      200,
    );
  });
});
