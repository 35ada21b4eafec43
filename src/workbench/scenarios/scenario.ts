import type { Ccaip } from '../adapters/ccaip/ccaip.ts';
import type { Database } from '../zendesk/database.ts';
import type { Faults } from '../zendesk/faults.ts';

/** What a scenario plays on. */
export interface Stage {
  readonly zendesk: { readonly db: Database; readonly faults: Faults };
  readonly ccaip: Ccaip;
  wait(ms: number): Promise<void>;
}

/** A call, or several, with something special about them. Rejects with a sentence where it cannot be played. */
export interface Scenario {
  /** Kebab-case, unique. */
  readonly id: string;
  readonly title: string;
  /** One sentence: what should be seen. */
  readonly about: string;
  run(stage: Stage): Promise<void>;
}
