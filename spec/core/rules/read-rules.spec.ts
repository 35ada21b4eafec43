import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRules } from '../../../src/core/rules/read-rules.ts';
import { defaultRules } from '../../../src/core/rules/rules.ts';
import { always } from '../../support/random.ts';

const faults = (value: unknown) => {
  const reading = readRules(JSON.stringify(value));
  return 'faults' in reading ? reading.faults.map(({ path }) => path) : [];
};

describe('the rules setting', () => {
  it('left empty means defaults', () => {
    expect(readRules('  ')).toEqual({ rules: defaultRules });
    expect(readRules('{"version":1}')).toEqual({ rules: defaultRules });
  });

  it('sets what it names', () => {
    const text =
      '{"version":1,"owner":"app","dispositions":["Resolved"],"wrapUpSeconds":20,"trustedHosts":["CRM.example.com"]}';
    expect(readRules(text)).toEqual({
      rules: {
        ...defaultRules,
        dispositions: ['Resolved'],
        wrapUpSeconds: 20,
        trustedHosts: ['crm.example.com'],
      },
    });
  });

  it.each([
    [{}, 'version'],
    [{ version: 2 }, 'version'],
    [{ version: 1, wrapUpSeconds: '60' }, 'wrapUpSeconds'],
    [{ version: 1, wrapUpSeconds: -1 }, 'wrapUpSeconds'],
    [{ version: 1, dispositions: 'Resolved' }, 'dispositions'],
    [{ version: 1, dispositions: ['Resolved', 7] }, 'dispositions[1]'],
    [{ version: 1, trustedHosts: ['https://crm.example.com'] }, 'trustedHosts[0]'],
    [{ version: 1, identityPaths: { phone: [''] } }, 'identityPaths.phone[0]'],
    [{ version: 1, disposition: [] }, 'disposition'],
    [[], 'rules'],
    ['text', 'rules'],
    [null, 'rules'],
  ])('%j is wrong at %s', (value, path) => {
    expect(faults(value)).toContain(path);
  });

  it('that is no JSON is said so', () => {
    expect(readRules('{"version":1,}')).toEqual({ faults: [{ path: 'rules', expected: 'valid JSON' }] });
  });

  it('is read or refused, whatever it holds', () => {
    always(fc.jsonValue(), (value) => {
      const reading = readRules(JSON.stringify(value));
      expect('rules' in reading || reading.faults.length > 0).toBe(true);
    });
  });
});
