import type { Requester } from '../records.ts';
import { isSameNumber, type PhoneNumber } from './number.ts';

/** What a search for one number, e-mail or id came to. `others` are further people it fits, not chosen. */
export type Match =
  | { readonly kind: 'one'; readonly user: Requester; readonly others: number }
  | { readonly kind: 'several'; readonly users: readonly Requester[]; readonly isShared: boolean }
  | { readonly kind: 'suspended' | 'none' };

/** Whose number it is, among what Zendesk's search came back with (equal endings of other numbers included). */
export function matchByNumber(found: readonly Requester[], number: PhoneNumber, country: string): Match {
  const same = found.filter((user) => user.phone !== undefined && isSameNumber(user.phone, number, country));
  const usable = same.filter(isUsable);
  const own = usable.filter((user) => !user.hasSharedPhone);
  const [only] = own;
  if (only && own.length === 1) return { kind: 'one', user: only, others: usable.length - 1 };
  if (usable.length > 0)
    return {
      kind: 'several',
      users: [...own, ...usable.filter((user) => user.hasSharedPhone)],
      isShared: own.length === 0,
    };
  return { kind: same.some((user) => user.isActive) ? 'suspended' : 'none' };
}

/** Who has this e-mail or external id; Zendesk keeps both unique, so several mean that an answer was too broad. */
export function matchExactly(found: readonly Requester[]): Match {
  const usable = found.filter(isUsable);
  const [only] = usable;
  if (only && usable.length === 1) return { kind: 'one', user: only, others: 0 };
  if (usable.length > 0) return { kind: 'several', users: usable, isShared: false };
  return { kind: found.some((user) => user.isActive) ? 'suspended' : 'none' };
}

const isUsable = (user: Requester): boolean => user.isActive && !user.isSuspended;
