import { describe, expect, it } from 'vitest';
import { matchExactly } from '../../../src/core/matching/match.ts';
import type { Requester } from '../../../src/core/records.ts';
import { requesterOf } from '../../support/requester.ts';

const person = (id: number, more: Partial<Requester> = {}): Requester => requesterOf(id, { updatedAt: id, ...more });

describe('who is found by e-mail or external id', () => {
  it('is that user, beside whom deleted and suspended ones do not count', () => {
    const found = [person(1, { isActive: false }), person(2), person(3, { isSuspended: true })];
    expect(matchExactly(found)).toEqual({ kind: 'one', user: found[1], others: 0 });
  });

  it('is several where the answer was too broad', () => {
    expect(matchExactly([person(1), person(2)])).toMatchObject({ kind: 'several', users: [{ id: 1 }, { id: 2 }] });
  });

  it('is nobody where only a deleted one is there, and a suspended one is said to be so', () => {
    expect(matchExactly([person(1, { isActive: false })])).toEqual({ kind: 'none' });
    expect(matchExactly([person(1, { isActive: false }), person(2, { isSuspended: true })])).toEqual({
      kind: 'suspended',
    });
  });
});
