import { chooseRule, type CallFacts } from '../../src/core/rules/choose-rule.ts';
import { defaultRules, type Rules } from '../../src/core/rules/rules.ts';
import type { Measure } from './measurement.ts';

const ruleCount = 1000;
const sessionCount = 10_000;

const names = ['Sales', 'Billing', 'Support', 'Developers', 'Returns'];
const pick = <T>(all: readonly T[], index: number): T | undefined => all[index % all.length];

/** Rules of which each asks for a queue, and by turns for more, so that most sessions have to pass by most of them. */
const rules: Rules = {
  ...defaultRules,
  rules: Array.from({ length: ruleCount }, (_, index) => ({
    name: `Rule ${index}`,
    when: {
      queue: `${index % 3 === 0 ? '*' : ''}${pick(names, index)} / *${index}${index % 2 === 0 ? '*' : ''}`,
      ...(index % 4 === 0 && { sessionType: 'Voice * (IVR)' }),
      ...(index % 5 === 0 && { campaign: '*Survey*' }),
      ...(index % 7 === 0 && { caller: 'known' }),
    },
    then: { ticket: 'new' },
  })),
};

/** Sessions of so many queues; texts made apart, as events bring them. */
const sessionsOf = (queues: number): readonly CallFacts[] =>
  Array.from({ length: sessionCount }, (_, index) => ({
    channel: index % 10 === 0 ? 'chat' : 'call',
    direction: index % 3 === 0 ? 'outbound' : 'inbound',
    queue: `${pick(names, index)} / Team ${index % queues}x`,
    sessionType: 'Voice Inbound (IVR)',
    campaign: index % 2 === 0 ? 'Spring survey' : 'Autumn',
    caller: 'known',
  }));

/** Median of a decision, and all of them with the reading of the patterns. Microseconds and milliseconds. */
function timesOf(queues: number): { readonly median: number; readonly whole: number } {
  const fresh: Rules = { ...rules };
  const sessions = sessionsOf(queues);
  const start = performance.now();
  const times = sessions.map((session) => {
    const before = performance.now();
    chooseRule(fresh, session);
    return (performance.now() - before) * 1000;
  });
  const whole = performance.now() - start;
  return { median: times.toSorted((a, b) => a - b)[sessionCount / 2] ?? 0, whole };
}

/** `rules` holds 1000 rules; a large contact centre has some hundred queues. */
export const measure: Measure = () => {
  const { median, whole } = timesOf(300);
  const unseen = timesOf(sessionCount);
  return Promise.resolve([
    { what: `a decision among ${ruleCount} rules, median`, value: median, limit: 20, unit: 'µs' },
    { what: `${sessionCount} decisions among ${ruleCount} rules`, value: whole, limit: 200, unit: 'ms' },
    { what: 'a decision for a queue never seen, median', value: unseen.median, limit: 50, unit: 'µs' },
  ]);
};
