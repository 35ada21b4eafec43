import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { duration, flag, key, lenient, login, reference } from '../../../src/vendors/daktela/values.ts';

describe('a value of an answer', () => {
  it.each([
    [12.5, 12_500],
    ['12', 12_000],
    ['00:04:12', 252_000],
    ['4:12', undefined],
    [-1, undefined],
    ['', undefined],
    [null, undefined],
  ])('%j is a duration of %s ms', (given, ms) => {
    expect(v.parse(duration, given)).toBe(ms);
  });

  it.each([
    [true, true],
    [0, false],
    ['1', true],
    ['True', true],
    ['false', false],
    ['maybe', undefined],
    [2, undefined],
  ])('%j is a flag: %s', (given, is) => {
    expect(v.parse(flag, given)).toBe(is);
  });

  it('is a key only where it may become part of ours; a login may be an e-mail address', () => {
    expect([v.parse(key, ' 1WS.58184 '), v.parse(key, 'a b'), v.parse(key, 'a@b'), v.parse(key, 'a/b')]).toEqual([
      '1WS.58184',
      undefined,
      undefined,
      undefined,
    ]);
    expect([v.parse(login, 'james.bond@agents.co'), v.parse(login, 'a b')]).toEqual([
      'james.bond@agents.co',
      undefined,
    ]);
  });

  it('refers to another record by its key or as the record itself', () => {
    expect(v.parse(reference, 'james.bond@agents.co')).toEqual({ name: 'james.bond@agents.co' });
    expect(v.parse(reference, { name: 'eve', title: 'Eve', emailAuth: 'eve@agents.co' })).toEqual({
      name: 'eve',
      title: 'Eve',
      email: 'eve@agents.co',
    });
    expect(v.parse(reference, true)).toBeUndefined();
  });

  it('that is odd spoils nothing beside it', () => {
    const record = v.object({ name: key, size: lenient(v.number()) });
    expect(v.parse(record, { name: 'a', size: 'large' })).toEqual({ name: 'a' });
  });
});
