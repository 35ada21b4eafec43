import type { BrowserContext, Page } from 'playwright-core';

declare global {
  interface Window {
    phonesAre?(count: number, at: number): void;
  }
}

/** The vendor's pages that are mounted in a browser's tabs. */
export interface PhoneCount {
  /** The most that were there at the same time. */
  most(): number;
  /** This tab is about to be ended. */
  forget(page: Page): void;
  /** When a tab mounted its last one, ms since the epoch. */
  mountedAt(page: Page): number | undefined;
}

interface Change {
  readonly page: Page;
  readonly count: number;
  /** By the computer's clock, which all tabs share: what they tell arrives in any order. */
  readonly at: number;
}

/** Counts the vendor’s pages in all tabs of a browser, as they come and go. To be called before the tabs are opened. */
export async function countPhones(context: BrowserContext): Promise<PhoneCount> {
  const changes: Change[] = [];
  await context.exposeBinding('phonesAre', ({ page }, count: number, at: number) => {
    changes.push({ page, count, at });
  });
  await context.addInitScript(() => {
    if (!location.pathname.endsWith('/assets/iframe.html')) return;
    let last = 0;
    const look = (): void => {
      const count = document.querySelectorAll('iframe[name="adapter"]').length;
      if (count !== last) window.phonesAre?.(count, Date.now());
      last = count;
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  return {
    most: () => {
      const now = new Map<Page, number>();
      const totals = changes
        .toSorted((a, b) => a.at - b.at || a.count - b.count)
        .map(({ page, count }) => {
          now.set(page, count);
          return [...now.values()].reduce((sum, each) => sum + each, 0);
        });
      return Math.max(0, ...totals);
    },
    forget: (page) => {
      changes.push({ page, count: 0, at: Date.now() });
    },
    mountedAt: (wanted) => changes.findLast(({ page, count }) => page === wanted && count > 0)?.at,
  };
}
