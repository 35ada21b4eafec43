import type { Ameyo } from '../adapters/ameyo/ameyo.ts';
import type { Daktela } from '../adapters/daktela/daktela.ts';
import type { Ccaip } from '../adapters/ccaip/ccaip.ts';
import type { Ringostat } from '../adapters/ringostat/ringostat.ts';
import type { Database } from '../zendesk/database.ts';
import type { Faults } from '../zendesk/faults.ts';

/** What a scenario plays on. */
export interface Stage {
  readonly zendesk: { readonly db: Database; readonly faults: Faults };
  readonly ccaip: Ccaip;
  /** The other vendors' simulators, for the scenarios that are theirs. */
  readonly ameyo?: Ameyo;
  readonly daktela?: Daktela;
  readonly ringostat?: Ringostat;
  /** E-mail of the agent who plays it; without it, or where that agent has no phone open, the one whose phone was opened last. */
  readonly agent?: string | undefined;
  wait(ms: number): Promise<void>;
  /** Opens the app's page in the agent's window that is in front, e.g. `pop/phone/+14155550132`. Absent where there is no window. */
  openLink?(path: string): void;
}

export interface ScenarioNeeds {
  /** The second page, setting `chat_adapter_url`. */
  readonly chats?: boolean;
  /** The document of the setting `rules`. */
  readonly rules?: object;
}

/** A call, or several, with something special about them. Rejects with a sentence where it cannot be played. */
export interface Scenario {
  /** Kebab-case, unique. */
  readonly id: string;
  readonly title: string;
  /** One sentence: what should be seen. */
  readonly about: string;
  /** Settings without which there is little to see. */
  readonly needs?: ScenarioNeeds;
  /** Whose it is; of all that name none it is CCAIP's. */
  readonly vendor?: 'ameyo' | 'daktela' | 'ringostat';
  run(stage: Stage): Promise<void>;
}
