import { describe, expect, it } from 'vitest';
import { callable } from '../../src/locations/callable.ts';
import type { Contact } from '../../src/zaf/contacts.ts';
import { requesterOf } from '../support/requester.ts';

const ada = requesterOf(5, { name: 'Ada' });
const stored = (...values: readonly string[]): Contact => ({
  user: ada,
  phones: values.map((value) => ({ value, label: 'identity' })),
  fields: {},
});

describe('the numbers that a sidebar lists', () => {
  it('are shown as people read them, and called as phones do', () => {
    expect(callable(stored('(415) 555-0132', '020 7946 0018'), 'US')).toEqual([
      { e164: '+14155550132', shown: '+1 415 555 0132' },
      { shown: '020 7946 0018' },
    ]);
    expect(callable(stored('020 7946 0018'), 'GB')).toEqual([{ e164: '+442079460018', shown: '+44 20 7946 0018' }]);
  });

  it('are each there once, however often and in whatever form they are stored', () => {
    expect(callable(stored('+14155550132', '415-555-0132', '1 (415) 555 0132', '+14155550133'), 'US')).toMatchObject([
      { e164: '+14155550132' },
      { e164: '+14155550133' },
    ]);
  });

  it('are none where nobody is known', () => {
    expect(callable(undefined, 'US')).toEqual([]);
  });
});
