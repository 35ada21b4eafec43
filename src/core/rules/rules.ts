import type { IdentityPaths } from '../signals.ts';
import { defaultIdentityPaths } from '../signals.ts';

/** What the admin wants, read from the `rules` setting; keys left out have these defaults. */
export interface Rules {
  readonly identityPaths: IdentityPaths;
  /** Keys of user fields that hold numbers too. */
  readonly phoneFields: readonly string[];
  /** Hosts whose https pages may be offered as "Open record". */
  readonly trustedHosts: readonly string[];
  readonly dispositions: readonly string[];
  /** Seconds after the end until notes are written without "Done". */
  readonly wrapUpSeconds: number;
  /** How long finished sessions keep names and numbers in this browser, days. */
  readonly keepDays: number;
}

export const defaultRules: Rules = {
  identityPaths: defaultIdentityPaths,
  phoneFields: [],
  trustedHosts: [],
  dispositions: [],
  wrapUpSeconds: 60,
  keepDays: 7,
};
