import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../src/vendors/ringostat/options.ts';

const needed = { projectId: '123', extension: 'sip_login' };

describe('the options of Ringostat', () => {
  it('need a project and the field of the extension; the rest is usual', () => {
    expect(readOptions(needed)).toEqual({
      ...needed,
      firstLeg: 'agent',
      dial: 'callback',
      poll: { busy: 15_000, idle: 30_000 },
      entities: ['user', 'ticket'],
      seniorManager: undefined,
      organizationField: undefined,
      syncContacts: false,
    });
  });

  it('are read in full, and may hold what other versions know', () => {
    const all = {
      projectId: 123,
      extension: 'sip_login',
      firstLeg: 'customer',
      dial: 'simple',
      pollSeconds: { busy: 20, idle: 60 },
      entities: ['user', 'organization', 'ticket'],
      seniorManager: ' Miles Messervy ',
      organizationField: 'pool_name',
      syncContacts: true,
      further: 1,
    };
    expect(readOptions(all)).toEqual({
      projectId: '123',
      extension: 'sip_login',
      firstLeg: 'customer',
      dial: 'simple',
      poll: { busy: 20_000, idle: 60_000 },
      entities: ['user', 'organization', 'ticket'],
      seniorManager: 'Miles Messervy',
      organizationField: 'pool_name',
      syncContacts: true,
    });
  });

  it('take one number of seconds for those around a call', () => {
    expect(readOptions({ ...needed, pollSeconds: 10 })?.poll).toEqual({ busy: 10_000, idle: 30_000 });
    expect(readOptions({ ...needed, pollSeconds: 45 })?.poll).toEqual({ busy: 45_000, idle: 45_000 });
  });

  it('need no project for the simple way', () => {
    expect(readOptions({ extension: 'sip_login', dial: 'simple' })).toBeDefined();
    expect(readOptions({ extension: 'sip_login', dial: 'simple', syncContacts: true })).toBeUndefined();
  });

  it.each([
    {},
    { projectId: '123' },
    { extension: 'sip_login' },
    { ...needed, projectId: 'acme' },
    { ...needed, firstLeg: 'both' },
    { ...needed, dial: 'fast' },
    { ...needed, pollSeconds: 1 },
    { ...needed, pollSeconds: '15' },
    { ...needed, entities: ['lead'] },
    { ...needed, entities: 'ticket' },
    { ...needed, seniorManager: '' },
    { ...needed, organizationField: 7 },
    { ...needed, syncContacts: 'yes' },
    [],
    null,
  ])('are wrong: %j', (given) => expect(readOptions(given)).toBeUndefined());
});
