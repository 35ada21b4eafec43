import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../src/vendors/ccaip/translate.ts';

describe('a session type of somebody who only listens', () => {
  it.each(['Voice Monitoring', 'Chat Monitor (Web)', 'Voice Outbound Monitoring'])(
    '%s is internal, so that nothing is made of it',
    (type) => {
      expect(directionOf(type)).toBe('internal');
    },
  );
});

describe('a session type that says two things', () => {
  it.each(['Internal Campaign', 'Voice Internal Outbound'])('%s is outbound: that word comes first', (type) => {
    expect(directionOf(type)).toBe('outbound');
  });
});
