import { ensureApp, ensureWorkbenchPages } from './fresh-build.ts';

/** Before the first browser spec: two that run side by side must not both build. */
export const setup = (): void => {
  ensureApp();
  ensureWorkbenchPages();
};
