// Garden asks for the system's colour scheme while it loads, and jsdom has no `matchMedia`: import this first.
globalThis.matchMedia ??= (media: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });
