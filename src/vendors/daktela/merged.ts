import type { Activity } from './activity.ts';

/** A row may name less than one before it did. */
export const merged = (now: Activity, before: Activity): Activity => ({
  ...now,
  item: { ...before.item, ...definedOf(now.item) },
});

export const definedOf = <T extends object>(value: T): Partial<T> => {
  const known: Partial<T> = { ...value };
  for (const name in known) if (known[name] === undefined) delete known[name];
  return known;
};
