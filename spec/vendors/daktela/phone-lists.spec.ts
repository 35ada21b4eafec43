import { describe, expect, it } from 'vitest';
import { readLogins, readNamed, readPresence, readQueues } from '../../../src/vendors/daktela/phone-lists.ts';

const presence = (row: Readonly<Record<string, unknown>>, ...others: readonly unknown[]) =>
  readPresence([...others, { id_agent: 'James', state: 'Idle', ...row }], 'james', {
    isAhead: (time) => time === 'later',
    pauseNamed: (key) => (key === 'pauses_lunch' ? 'Lunch' : undefined),
  });

describe('how the agent stands', () => {
  it.each([
    [{}, { presence: 'ready', label: '' }],
    [{ exten_status: 'Busy' }, { presence: 'busy', label: '' }],
    [{ id_call: '1WS.1' }, { presence: 'busy', label: '' }],
    [{ unwrap: 'later' }, { presence: 'wrap-up', label: '' }],
    [{ unwrap: 'earlier' }, { presence: 'ready', label: '' }],
    [
      { state: 'Paused', id_pause: 'pauses_lunch' },
      { presence: 'paused', label: 'Lunch' },
    ],
    [
      { state: 'Paused', id_pause: { name: 'p', title: 'Meeting' } },
      { presence: 'paused', label: 'Meeting' },
    ],
    [
      { state: 'Paused', id_pause: 'pauses_new' },
      { presence: 'paused', label: '' },
    ],
  ])('by %j is %j', (row, state) => {
    expect(presence(row).state).toEqual(state);
  });

  it('is told by the own row among others, and a pause does not hide the call', () => {
    const eve = { id_agent: { name: 'eve' }, state: 'Paused', id_call: '1WS.7' };
    expect(presence({}, eve)).toMatchObject({ state: { presence: 'ready' }, call: undefined, isBusy: false });
    expect(presence({ state: 'Paused', id_call: '1WS.1' }, eve)).toMatchObject({ call: '1WS.1', isBusy: true });
    expect(readPresence([eve], 'james', { isAhead: () => false, pauseNamed: () => undefined }).state.presence).toBe(
      'offline',
    );
  });
});

describe('queues', () => {
  it('are those for calls, each with its way and its title or key', () => {
    const rows = [
      { name: 1000, title: 'Support', type: 'IN' },
      { name: '2000', type: 'out' },
      { name: '3000', title: 'Mail', type: 'email' },
      { title: 'without a key', type: 'in' },
    ];
    expect(readQueues(rows)).toEqual([
      { id: '1000', name: 'Support', direction: 'in' },
      { id: '2000', name: '2000', direction: 'out' },
    ]);
  });

  it.each([
    [
      [
        { queue: '1000', login: '1' },
        { queue: { name: '2000' }, login: false },
      ],
    ],
    [
      [
        {
          user: 'james',
          queues: [
            { name: '1000', login: 1 },
            { queue: { name: '2000' }, login: 'false' },
          ],
        },
      ],
    ],
  ])('are signed in to as far as %j tells', (rows) => {
    expect([...readLogins(rows)]).toEqual([
      ['1000', true],
      ['2000', false],
    ]);
  });

  it('of which nothing is told are left open', () => {
    expect(readLogins([{ queue: '1000' }, { login: true }, 7]).size).toBe(0);
  });
});

describe('statuses and pauses', () => {
  it('are called by their titles, else their keys', () => {
    expect(readNamed([{ name: 'a', title: 'Resolved' }, { name: 'b' }, { title: 'c' }])).toEqual([
      { name: 'a', title: 'Resolved' },
      { name: 'b', title: 'b' },
    ]);
  });
});
