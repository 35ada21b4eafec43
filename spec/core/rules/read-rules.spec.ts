import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRules } from '../../../src/core/rules/read-rules.ts';
import { defaultRules } from '../../../src/core/rules/rules.ts';
import { always } from '../../support/random.ts';

const faultsOf = (text: string) => {
  const reading = readRules(text);
  return 'faults' in reading ? reading.faults : [];
};
const paths = (value: unknown): readonly string[] => faultsOf(JSON.stringify(value)).map(({ path }) => path);
const inSet = (set: unknown): unknown => ({ version: 1, rules: [{ then: { set } }] });

/** A document in which every key is used. */
const whole = {
  version: 1,
  owner: 'platform',
  identityPaths: { phone: ['sip.from'], email: ['mail'], externalId: ['cuid'], ticketId: ['ivr.ticket'] },
  phoneFields: ['alt_phone'],
  phoneFormat: 'national',
  trustedHosts: ['crm.example.com'],
  dispositions: ['Resolved', 'Follow up'],
  wrapUpSeconds: 20,
  keepDays: 1,
  links: { Recording: 'https://storage.example.com/call-{{id}}.mp3' },
  rules: [
    {
      name: 'Survey campaigns',
      when: {
        channel: 'call',
        direction: 'outbound',
        queue: 'Sales / *',
        sessionType: 'Voice Campaign*',
        campaign: 'Survey*',
        caller: 'known',
      },
      then: {
        pop: 'user',
        ticket: 'new',
        unknownCaller: 'ask',
        severalMatches: 'newest',
        sameQueue: true,
        reopenDays: 3,
        note: 'call',
        assignee: 'follow',
        set: {
          subject: 'Survey with {{caller.name}}',
          type: 'task',
          priority: 'low',
          tags: ['survey', '{{data.utm_source}}'],
          group_id: 1,
          brand_id: 2,
          ticket_form_id: 3,
          assignee: 'agent',
          custom_fields: { '360001': '{{queue}}', '360002': true, '360003': 7 },
          user_fields: { utm: '{{data.session_variable.utm_source}}' },
          organization_fields: { region: 'EU' },
        },
      },
    },
  ],
};

describe('the rules setting', () => {
  it('left empty means defaults', () => {
    expect(readRules('  ')).toEqual({ rules: defaultRules });
    expect(readRules('{"version":1}')).toEqual({ rules: defaultRules });
  });

  it('is read with every key there is, as written', () => {
    const { version: _, ...rules } = whole;
    expect(readRules(JSON.stringify(whole))).toEqual({ rules });
  });

  it('trims texts, and lowers hosts', () => {
    expect(readRules('{"version":1,"dispositions":[" Done "],"trustedHosts":["CRM.example.com"]}')).toEqual({
      rules: { ...defaultRules, dispositions: ['Done'], trustedHosts: ['crm.example.com'] },
    });
  });

  it('takes rules that leave out when or then', () => {
    expect(readRules('{"version":1,"rules":[{}]}')).toEqual({
      rules: { ...defaultRules, rules: [{ when: {}, then: {} }] },
    });
  });
});

describe('wrong rules', () => {
  it.each<readonly [unknown, string]>([
    [{}, 'version'],
    [{ version: 2 }, 'version'],
    [{ version: 1, owner: 'vendor' }, 'owner'],
    [{ version: 1, wrapUpSeconds: '60' }, 'wrapUpSeconds'],
    [{ version: 1, wrapUpSeconds: -1 }, 'wrapUpSeconds'],
    [{ version: 1, wrapUpSeconds: 3601 }, 'wrapUpSeconds'],
    [{ version: 1, keepDays: 366 }, 'keepDays'],
    [{ version: 1, keepDays: 0.5 }, 'keepDays'],
    [{ version: 1, phoneFormat: 'rfc3966' }, 'phoneFormat'],
    [{ version: 1, dispositions: 'Resolved' }, 'dispositions'],
    [{ version: 1, dispositions: ['Resolved', 7] }, 'dispositions[1]'],
    [{ version: 1, dispositions: ['Resolved', 'Resolved '] }, 'dispositions[1]'],
    [{ version: 1, trustedHosts: ['https://crm.example.com'] }, 'trustedHosts[0]'],
    [{ version: 1, identityPaths: { phone: [''] } }, 'identityPaths.phone[0]'],
    [{ version: 1, disposition: [] }, 'disposition'],
    [{ version: 1, toString: 1 }, 'toString'],
    [{ version: 1, links: { Recording: 'http://storage.example.com/' } }, 'links.Recording'],
    [{ version: 1, links: { Recording: 'https://{{queue}}.example.com/' } }, 'links.Recording'],
    [{ version: 1, links: [] }, 'links'],
    [{ version: 1, rules: {} }, 'rules'],
    [{ version: 1, rules: Array.from({ length: 1001 }, () => ({})) }, 'rules'],
    [{ version: 1, rules: [{}, 'x'] }, 'rules[1]'],
    [{ version: 1, rules: [{ when: [] }] }, 'rules[0].when'],
    [{ version: 1, rules: [{ when: { queues: 'x' } }] }, 'rules[0].when.queues'],
    [{ version: 1, rules: [{ when: { queue: 'x'.repeat(501) } }] }, 'rules[0].when.queue'],
    [{ version: 1, rules: [{ then: { pop: 'page' } }] }, 'rules[0].then.pop'],
    [{ version: 1, rules: [{ then: { reopenDays: -1 } }] }, 'rules[0].then.reopenDays'],
    [inSet({ subject: '{{nmae}}' }), 'rules[0].then.set.subject'],
    [inSet({ tags: ['a', '{{x}}'] }), 'rules[0].then.set.tags[1]'],
    [inSet({ group_id: 0 }), 'rules[0].then.set.group_id'],
    [inSet({ brand_id: 2 ** 53 }), 'rules[0].then.set.brand_id'],
    [inSet({ assignee: 'ada' }), 'rules[0].then.set.assignee'],
    [inSet({ custom_fields: { queue: 'x' } }), 'rules[0].then.set.custom_fields.queue'],
    [inSet({ custom_fields: { '1': null } }), 'rules[0].then.set.custom_fields.1'],
    [inSet({ user_fields: { utm: '{{data.}}' } }), 'rules[0].then.set.user_fields.utm'],
    [[], 'rules'],
    ['text', 'rules'],
    [null, 'rules'],
  ])('%j are named by the path %s', (value, path) => {
    expect(paths(value)).toContain(path);
  });

  it('are all named', () => {
    const rules = [{ then: { pop: 'x', note: 1 } }, { wen: {}, thn: {} }];
    expect(paths({ owner: 'x', keepDays: -1, rules, more: 1, less: 2 }).toSorted()).toEqual([
      'keepDays',
      'less',
      'more',
      'owner',
      'rules[0].then.note',
      'rules[0].then.pop',
      'rules[1].thn',
      'rules[1].wen',
      'version',
    ]);
  });

  it.each([
    ['{"version":1,"rules":[{"then":{"pop":"x"}}]}', '"ticket" or "user" or "none"'],
    ['{"version":1,"wrapUpSeconds":"soon"}', 'whole seconds from 0 to 3600'],
    ['{"version":1,"rules":[{"then":{"set":{"subject":"{{nmae}}"}}}]}', 'a known placeholder instead of {{nmae}}'],
    ['{"version":1,"rule":[]}', 'no such key; known here: version, owner'],
    ['{"version":1,"__proto__":{}}', 'an object in braces'],
    ['{"version":1,\n  "owner":app}', 'valid JSON; it breaks off at line 2, column 11'],
    ['{"version":1', 'valid JSON; it breaks off at line 1, column 13'],
  ])('%j are told in plain words', (text, expected) => {
    expect(faultsOf(text)[0]?.expected).toContain(expected);
  });

  it('are refused or read, whatever they hold, and never throw', () => {
    const keys = fc.constantFrom(
      'version',
      'links',
      'rules',
      'dispositions',
      'identityPaths',
      '__proto__',
      'constructor',
    );
    const documents = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(keys, fc.jsonValue()).map((some) => ({ version: 1, ...some })),
      fc.jsonValue().map(inSet),
    );
    always(documents, (value) => {
      const reading = readRules(JSON.stringify(value));
      expect('rules' in reading || reading.faults.every(({ path, expected }) => path !== '' && expected !== '')).toBe(
        true,
      );
    });
    always(fc.string(), (text) => {
      expect('rules' in readRules(text) || faultsOf(text).length > 0).toBe(true);
    });
    expect(faultsOf('['.repeat(200_000))[0]?.path).toBe('rules');
  });
});
