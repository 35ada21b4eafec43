import type { Requester } from '../records.ts';
import { closeness, compare, type PhoneNumber } from './number.ts';

/** What a search for one number, e-mail or id came to. `others` are further people it fits, not chosen. */
export type Match =
  | { readonly kind: 'one'; readonly user: Requester; readonly others: number }
  | { readonly kind: 'several'; readonly users: readonly Requester[]; readonly isShared: boolean }
  | { readonly kind: 'suspended' | 'none' };

/** A user whom the number fits. */
interface Fit {
  readonly user: Requester;
  /** Index in `closeness`: the smaller, the surer. */
  readonly rank: number;
  /** `shared_phone_number` speaks of the profile's own number only. */
  readonly isShared: boolean;
}

/** Whose number it is, among what Zendesk's search came back with (equal endings of other numbers included). */
export function matchByNumber(found: readonly Requester[], number: PhoneNumber, country: string): Match {
  const fits = eachOnce(found)
    .filter((user) => user.isActive)
    .flatMap((user) => fitOf(user, number, country));
  const usable = fits.filter(({ user }) => !user.isSuspended);
  const endUsers = usable.filter(({ user }) => user.isEndUser);
  // Agents have phones too; they are meant only where no customer is.
  const people = endUsers.length > 0 ? endUsers : usable;
  if (people.length === 0) return { kind: fits.length > 0 ? 'suspended' : 'none' };
  const surest = Math.min(...people.map(({ rank }) => rank));
  const own = people.filter((fit) => fit.rank === surest && !fit.isShared);
  const [only] = own;
  if (only && own.length === 1) return { kind: 'one', user: only.user, others: people.length - 1 };
  const rest = people.filter((fit) => !own.includes(fit)).toSorted((a, b) => Number(a.isShared) - Number(b.isShared));
  return {
    kind: 'several',
    users: [...own, ...rest].map(({ user }) => user),
    isShared: people.every((fit) => fit.isShared),
  };
}

/** Who has this e-mail or external id; Zendesk keeps both unique, so several mean that an answer was too broad. */
export function matchExactly(found: readonly Requester[]): Match {
  const usable = found.filter((user) => user.isActive && !user.isSuspended);
  const [only] = usable;
  if (only && usable.length === 1) return { kind: 'one', user: only, others: 0 };
  if (usable.length > 0) return { kind: 'several', users: usable, isShared: false };
  return { kind: found.some((user) => user.isActive) ? 'suspended' : 'none' };
}

function fitOf(user: Requester, number: PhoneNumber, country: string): readonly Fit[] {
  const rankOf = (stored: string): number => {
    const close = compare(stored, number, country);
    return close === undefined ? Number.POSITIVE_INFINITY : closeness.indexOf(close);
  };
  const own = user.phone === undefined ? Number.POSITIVE_INFINITY : rankOf(user.phone);
  const further = Math.min(Number.POSITIVE_INFINITY, ...(user.phones ?? []).map(rankOf));
  const rank = Math.min(own, further);
  return Number.isFinite(rank) ? [{ user, rank, isShared: user.hasSharedPhone && !(further <= own) }] : [];
}

/** Answers of several searches as one; what was looked up about a user is kept together. */
function eachOnce(found: readonly Requester[]): readonly Requester[] {
  const users = new Map<number, Requester>();
  for (const user of found) {
    const phones = [...(users.get(user.id)?.phones ?? []), ...(user.phones ?? [])];
    users.set(user.id, phones.length > 0 ? { ...user, phones } : user);
  }
  return [...users.values()];
}
