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
        },
      },
      {
        // Real Chromium against the built app; one file at a time, because two cores are all there is.
        test: {
          name: 'browser',
          include: ['spec/browser/**/*.spec.ts', 'spec/package/**/*.spec.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
