import { describe, expect, it } from 'vitest';
import { measure } from '../bench/sizes.bench.ts';
import { ensureApp } from '../support/fresh-build.ts';

describe('the built app', () => {
  it('stays below every limit of size', async () => {
    ensureApp();
    const rows = await measure();
    expect(rows).toHaveLength(9);
    expect(rows.filter(({ value, limit }) => value > limit)).toEqual([]);
  });

  it('counts what is really there', async () => {
    ensureApp();
    expect((await measure()).filter(({ value }) => value < 1)).toEqual([]);
  });
});
