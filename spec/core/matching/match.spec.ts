import { describe, expect, it } from 'vitest';
import { matchByNumber } from '../../../src/core/matching/match.ts';
import { readNumber } from '../../../src/core/matching/number.ts';
import type { Requester } from '../../../src/core/records.ts';
import { requesterOf } from '../../support/requester.ts';

const phone = '+14155550132';
const user = (id: number, more: Partial<Requester> = {}): Requester => requesterOf(id, { phone, ...more });
const match = (...users: readonly Requester[]) => {
  const number = readNumber(phone, 'US');
  return typeof number === 'string' ? undefined : matchByNumber(users, number, 'US');
};

describe('whose number it is', () => {
  it('is the one user whose own it is', () => {
    expect(match(user(1), user(2, { phone: '+444155550132' }))).toMatchObject({
      kind: 'one',
      user: { id: 1 },
      others: 0,
    });
  });

  it('is nobody who is deleted, and nobody to write to who is suspended', () => {
    expect(match(user(1, { isActive: false }))).toEqual({ kind: 'none' });
    expect(match(user(1, { isSuspended: true }), user(2, { isActive: false }))).toEqual({ kind: 'suspended' });
    expect(match(user(1, { isSuspended: true }), user(2))).toMatchObject({ kind: 'one', user: { id: 2 }, others: 0 });
  });

  it('is an agent only where no end user has it', () => {
    expect(match(user(1, { isEndUser: false }), user(2))).toMatchObject({ kind: 'one', user: { id: 2 }, others: 0 });
    expect(match(user(1, { isEndUser: false }))).toMatchObject({ kind: 'one', user: { id: 1 } });
  });

  it('is not decided by a number that is shared, however few share it', () => {
    expect(match(user(1, { hasSharedPhone: true }))).toMatchObject({ kind: 'several', isShared: true });
    expect(match(user(1, { hasSharedPhone: true }), user(2))).toMatchObject({
      kind: 'one',
      user: { id: 2 },
      others: 1,
    });
  });

  it('is told by a further number though the first is shared', () => {
    const number = '+1 415 555 0199';
    expect(match(user(1, { phone: number, hasSharedPhone: true, phones: [phone] }))).toMatchObject({ kind: 'one' });
  });

  it('is sooner the line itself than an extension of it', () => {
    expect(match(user(1, { phone: `${phone}x12` }), user(2))).toMatchObject({
      kind: 'one',
      user: { id: 2 },
      others: 1,
    });
    expect(match(user(1, { phone: `${phone}x12` }), user(2, { phone: `${phone}x13` }))).toMatchObject({
      kind: 'several',
      isShared: false,
    });
  });

  it('counts a user once, whom two searches found', () => {
    expect(match(user(1), user(1, { phones: [phone] }))).toMatchObject({ kind: 'one', others: 0 });
  });
});
