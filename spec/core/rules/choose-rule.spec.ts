import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseRule, type CallFacts } from '../../../src/core/rules/choose-rule.ts';
import { folded, globOf, matches } from '../../../src/core/rules/glob.ts';
import { defaultRules, type Rule, type Rules, type When } from '../../../src/core/rules/rules.ts';
import { defaultOutcome } from '../../../src/core/rules/then.ts';
import { always } from '../../support/random.ts';

const call: CallFacts = {
  channel: 'call',
  direction: 'outbound',
  queue: 'Sales / Berlin',
  sessionType: 'Voice Campaign (Progressive)',
  campaign: 'Survey 7',
  caller: 'known',
};

const rulesOf = (...rules: readonly Rule[]): Rules => ({ ...defaultRules, rules });
const isChosen = (when: When, facts: Partial<CallFacts> = {}): boolean =>
  chooseRule(rulesOf({ when, then: {} }), { ...call, ...facts }).index === 0;

describe('a decision', () => {
  it('is the default where no rule matches', () => {
    const rules = rulesOf({ when: { channel: 'chat' }, then: { pop: 'none' } });
    expect(chooseRule(rules, call)).toEqual({ ...defaultOutcome, name: undefined, index: undefined });
    expect(chooseRule(defaultRules, call)).toEqual({ ...defaultOutcome, name: undefined, index: undefined });
  });

  it('is what the first rule that matches says, and the default for what it does not say', () => {
    const rules = rulesOf(
      { name: 'Chats', when: { channel: 'chat' }, then: { pop: 'none' } },
      { name: 'Surveys', when: { campaign: 'survey*' }, then: { ticket: 'new', set: { priority: 'low' } } },
      { name: 'Rest', when: {}, then: { ticket: 'none' } },
    );
    expect(chooseRule(rules, call)).toEqual({
      ...defaultOutcome,
      ticket: 'new',
      set: { priority: 'low' },
      name: 'Surveys',
      index: 1,
    });
  });

  it.each<readonly [When, boolean]>([
    [{}, true],
    [{ channel: 'call', direction: 'outbound', caller: 'known' }, true],
    [{ channel: 'call', direction: 'inbound' }, false],
    [{ caller: 'several' }, false],
    [{ queue: 'sales / *', sessionType: 'Voice Campaign*', campaign: '*' }, true],
    [{ queue: 'sales / *', sessionType: 'Voice Inbound*' }, false],
  ])('of a rule for %j: %j', (when, isMatch) => {
    expect(isChosen(when)).toBe(isMatch);
  });

  it('passes by rules that ask for what is not known yet', () => {
    expect(isChosen({ caller: 'unknown' }, { caller: undefined })).toBe(false);
    expect(isChosen({ queue: '*' }, { queue: undefined })).toBe(false);
    expect(isChosen({ campaign: '*' }, { campaign: '  ' })).toBe(false);
    expect(isChosen({ channel: 'call' }, { queue: undefined, caller: undefined })).toBe(true);
  });

  it('is the same for a queue seen before, and among many queues', () => {
    const rules = rulesOf(
      { name: 'odd', when: { queue: '*1' }, then: {} },
      { name: 'direction', when: { direction: 'inbound' }, then: {} },
    );
    for (let turn = 0; turn < 2; turn += 1)
      for (let index = 0; index < 1000; index += 1) {
        const name = chooseRule(rules, { ...call, direction: 'inbound', queue: `q${index}` }).name;
        expect(name).toBe(index % 10 === 1 ? 'odd' : 'direction');
      }
  });

  it('is always the first that matches', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'B', ' '), maxLength: 3 });
    const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*'), minLength: 1, maxLength: 3 });
    const states = fc.constantFrom('known', 'unknown', 'several', 'anonymous');
    const when = fc.record({ queue: patterns, campaign: patterns, caller: states }, { requiredKeys: [] });
    const facts = fc.record({ queue: texts, campaign: texts, caller: fc.option(states, { nil: undefined }) });
    const holds = (pattern: string | undefined, text: string) =>
      pattern === undefined || (text.trim() !== '' && matches(globOf(pattern), folded(text)));
    always(fc.tuple(fc.array(when, { maxLength: 6 }), facts), ([whens, some]) => {
      const rules = rulesOf(...whens.map((one) => ({ when: one as When, then: {} })));
      const first = whens.findIndex(
        (one) =>
          holds(one.queue, some.queue) &&
          holds(one.campaign, some.campaign) &&
          (one.caller === undefined || one.caller === some.caller),
      );
      expect(chooseRule(rules, { ...call, ...some }).index).toBe(first < 0 ? undefined : first);
    });
  });
});
