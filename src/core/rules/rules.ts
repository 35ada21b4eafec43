import type { Channel, Direction } from '../facts.ts';
import { defaultIdentityPaths, type IdentityPaths } from '../hearing/signals.ts';
import type { Then } from './then.ts';

/** How the numbers of users that are made are stored. */
export type PhoneFormat = 'e164' | 'international' | 'national';

/** Who is calling, as far as rules ask. */
export type CallerState = 'known' | 'unknown' | 'several' | 'anonymous';

/** What a rule asks of a call; keys left out ask nothing. Texts are patterns: case is ignored, `*` stands for anything. */
export interface When {
  readonly channel?: Channel;
  readonly direction?: Direction;
  readonly queue?: string;
  readonly sessionType?: string;
  readonly campaign?: string;
  readonly caller?: CallerState;
}

/** One rule as written. */
export interface Rule {
  readonly name?: string;
  readonly when: When;
  readonly then: Then;
}

/** What the admin wants, read from the `rules` setting; keys left out have their defaults. */
export interface Rules {
  /** Who makes tickets and notes; `platform`: the vendor itself does, the app only pops and dials. */
  readonly owner: 'app' | 'platform';
  readonly identityPaths: IdentityPaths;
  /** Keys of user fields that hold numbers too. */
  readonly phoneFields: readonly string[];
  readonly phoneFormat: PhoneFormat;
  /** Hosts whose https pages may be offered as "Open record". */
  readonly trustedHosts: readonly string[];
  readonly dispositions: readonly string[];
  /** Seconds after the end until notes are written without "Done". */
  readonly wrapUpSeconds: number;
  /** How long finished sessions keep names and numbers in this browser, days. */
  readonly keepDays: number;
  /** Further lines of the note: label and https address with placeholders. */
  readonly links: Readonly<Record<string, string>>;
  /** The first that matches decides. */
  readonly rules: readonly Rule[];
}

export const defaultRules: Rules = {
  owner: 'app',
  identityPaths: defaultIdentityPaths,
  phoneFields: [],
  phoneFormat: 'e164',
  trustedHosts: [],
  dispositions: [],
  wrapUpSeconds: 60,
  keepDays: 7,
  links: {},
  rules: [],
};
