import { defaultRules } from '../../src/core/rules/rules.ts';
import type { Situation } from '../../src/core/situation.ts';
import { james } from './stage.ts';

/** James, with the default rules, in an account that takes what he writes; what is named is otherwise. */
export const situationOf = (more: Partial<Situation> & Pick<Situation, 'now'>): Situation => ({
  agent: james,
  vendor: 'ccaip',
  country: 'US',
  rules: defaultRules,
  mayWrite: true,
  isWriting: false,
  remembered: [],
  ...more,
});
