import type { Requester } from '../../src/core/records.ts';

/** A customer; what is not named is ordinary. */
export const requesterOf = (id: number, more: Partial<Requester> = {}): Requester => ({
  id,
  name: `User ${id}`,
  hasSharedPhone: false,
  isSuspended: false,
  isActive: true,
  isEndUser: true,
  updatedAt: 0,
  ...more,
});
