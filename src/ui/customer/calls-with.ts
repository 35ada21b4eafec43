import type { RecentCall } from '../../core/showing/view.ts';

/** A person as calls know one: the user, the numbers (E.164), or both. */
export interface CallPartner {
  readonly user?: number | undefined;
  readonly numbers: readonly (string | undefined)[];
}

/** The calls with this person, in the order given. A call whose user is known is only that user's, whatever its number. */
export const callsWith = (recent: readonly RecentCall[], { user, numbers }: CallPartner): readonly RecentCall[] =>
  recent.filter(({ caller, number }) =>
    caller !== undefined && user !== undefined
      ? caller === user
      : number?.e164 !== undefined && numbers.includes(number.e164),
  );
