const key = 'agent-email';

const stores: readonly (() => Storage)[] = [() => sessionStorage, () => localStorage];

/** `undefined` until somebody signed in or out since the page was loaded. */
let current: string | null | undefined;

const storedAgent = (store: () => Storage): string | null => {
  try {
    return store().getItem(key);
  } catch {
    // Storage is denied to this frame: the agent signs in anew after a reload.
    return null;
  }
};

/** Whoever signed in here last. */
export const rememberedAgent = (): string | undefined => {
  if (current !== undefined) return current ?? undefined;
  return stores.map(storedAgent).find((email) => email !== null) ?? undefined;
};

export const rememberAgent = (email: string | null): void => {
  current = email;
  for (const store of stores) {
    try {
      if (email === null) store().removeItem(key);
      else store().setItem(key, email);
    } catch {
      // Denied, see above.
    }
  }
};
