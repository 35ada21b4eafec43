import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['spec/**/*.spec.{ts,tsx}'],
          exclude: ['spec/browser/**', 'spec/package/**'],
          environment: 'node',
          // Thousands of random orders take their time where other work goes on.
          testTimeout: 30_000,
          // Left alone, Vitest keeps one core for itself: of two that is half.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Real Chromium against the built app; each waits more than it works, so two go on side by side.
        test: {
          name: 'browser',
          include: ['spec/browser/**/*.spec.ts', 'spec/package/**/*.spec.ts'],
          environment: 'node',
          globalSetup: 'spec/support/build-once.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          // A machine that stands still for seconds fails what waits for it; the reporter names who needed the second try.
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
