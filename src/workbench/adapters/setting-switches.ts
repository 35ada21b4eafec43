import type { Switches } from './simulated-vendor.ts';

/** By the name of a switch and of its options, what each option changes in the settings. */
type Table<Change> = Readonly<Record<string, Readonly<Record<string, Change>>>>;

const holds = (settings: unknown, change: unknown): boolean =>
  typeof change === 'object' && change !== null && typeof settings === 'object' && settings !== null
    ? Object.entries(change).every(([name, value]) => holds(Reflect.get(settings, name), value))
    : settings === change;

/** Switches over a simulator's settings. */
export const settingSwitches = <Change extends object>(
  settings: () => object,
  configure: (change: Change) => void,
  table: Table<Change>,
): Switches => ({
  list: () =>
    Object.entries(table).map(([name, options]) => ({
      name,
      options: Object.keys(options),
      value: Object.keys(options).find((option) => holds(settings(), options[option])) ?? '',
    })),
  set(name, option) {
    const change = table[name]?.[option];
    if (change === undefined) throw new Error('There is no such switch.');
    configure(change);
  },
});
