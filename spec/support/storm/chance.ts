/** Dice with a seed: the same seed throws the same. */
export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** True that often. */
  happens(probability: number): boolean;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  /** One of a list that is not empty. */
  pick<const T>(list: readonly [T, ...T[]]): T;
  /** One of a list; nothing where it is empty. */
  pickAny<T>(list: readonly T[]): T | undefined;
}

/** Mulberry32: small, fast, good enough for weather. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pickAny = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  return {
    next,
    happens: (probability) => next() < probability,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (list) => pickAny(list) ?? list[0],
    pickAny,
  };
}
