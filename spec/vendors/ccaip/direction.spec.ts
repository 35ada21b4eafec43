import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../src/vendors/ccaip/translate.ts';

describe('a session type that says two things', () => {
  it.each(['Internal Campaign', 'Voice Internal Outbound'])('%s is outbound: that word comes first', (type) => {
    expect(directionOf(type)).toBe('outbound');
  });
});
