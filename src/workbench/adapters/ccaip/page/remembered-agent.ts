/** Whose session the address asks for; such a window shares none with the rest of the browser. */
export const hintedAgent = new URLSearchParams(location.search).get('login_hint') ?? undefined;

const key = hintedAgent === undefined ? 'agent-email' : `agent-email of ${hintedAgent}`;

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

/** Calls back when another page of this browser signs in. */
export const onSignedInElsewhere = (onEmail: (email: string) => void): (() => void) => {
  const hear = (event: StorageEvent): void => {
    // It is written to both stores; one event is enough.
    if (event.key !== key || event.storageArea !== localStorage) return;
    if (event.newValue !== null) onEmail(event.newValue);
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
};
