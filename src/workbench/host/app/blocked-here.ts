/** What a browser may deny to the app's frames: what it keeps there, or what tabs share. */
export const blockable = ['storage', 'tabs'] as const;
export type Blockable = (typeof blockable)[number];

const key = 'workbench-blocked';

/** What this tab's browser denies. It is of this tab alone, and counts from the next time it is loaded. */
export const blockedHere = (): readonly Blockable[] => {
  const words = sessionStorage.getItem(key)?.split(' ') ?? [];
  return blockable.filter((one) => words.includes(one));
};

export const block = (all: readonly Blockable[]): void => sessionStorage.setItem(key, all.join(' '));
