import { describe, expect, it } from 'vitest';
import { readDaktelaOptions } from '../../../src/vendors/daktela/options.ts';

describe('the options of Daktela', () => {
  it('may all be left out', () => {
    expect(readDaktelaOptions({})).toEqual({
      queue: undefined,
      agentId: 'email',
      database: undefined,
      fields: {},
      pace: { busy: 3000, idle: 10_000 },
    });
  });

  it('are taken as they are, and what is not ours is left alone', () => {
    const given = {
      queue: 2000,
      agentId: 'alias',
      database: 'default',
      fields: { 'customFields.customer': 'customer_no' },
      pollSeconds: { busy: 5, idle: 20 },
      else: [],
    };
    expect(readDaktelaOptions(given)).toEqual({
      queue: 2000,
      agentId: 'alias',
      database: 'default',
      fields: given.fields,
      pace: { busy: 5000, idle: 20_000 },
    });
  });

  it('take one number of seconds for those around a call, and never ask an idle agent more often', () => {
    const paceOf = (pollSeconds: unknown) => readDaktelaOptions({ pollSeconds })?.pace;
    expect(paceOf(5)).toEqual({ busy: 5000, idle: 10_000 });
    expect(paceOf(60)).toEqual({ busy: 60_000, idle: 60_000 });
    expect(paceOf({ idle: 2 })).toEqual({ busy: 3000, idle: 10_000 });
  });

  it.each([
    { queue: {} },
    { queue: 1.5 },
    { agentId: '' },
    { agentId: 7 },
    { database: [] },
    { fields: [] },
    { fields: { description: 1 } },
    { fields: { '__proto__.x': 'name' } },
    { pollSeconds: 0 },
    { pollSeconds: { idle: '10' } },
    { pollSeconds: null },
  ])('are wrong where they say %j', (given) => {
    expect(readDaktelaOptions(given)).toBeUndefined();
  });
});
