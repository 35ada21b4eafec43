import type { Part } from '../parts.ts';
import type { Move } from '../replay/moves-of.ts';
import type { Stage } from '../scenarios/scenario.ts';

/** Something raw to begin with. */
export interface RawSample {
  readonly name: string;
  /** One of the targets. */
  readonly target: string;
  readonly text: string;
}

/** The way in for whatever text one likes: said by the vendor's page, or answered by its API. */
export interface RawDoor {
  /** What is done with the text, e.g. `Post it`. */
  readonly deed: string;
  /** Who says it, or what it answers. */
  readonly targets: readonly string[];
  /** As of now: times in them are. */
  samples(): readonly RawSample[];
  /** Rejects with a sentence where that cannot be now. */
  send(target: string, text: string, agent: string | undefined): Promise<void>;
}

/** What somebody does with a telephone. `number`: the customer's; `agent`: e-mail of whoever sits at the workbench. */
export interface Deed {
  readonly name: string;
  /** Throws a sentence where that cannot be now. */
  do(number: string, agent: string | undefined): void;
}

/** One way in which a simulator can behave, of several. */
export interface Switch {
  readonly name: string;
  readonly options: readonly string[];
  /** One of the options; empty where it stands at none of them. */
  readonly value: string;
}

export interface Switches {
  list(): readonly Switch[];
  set(name: string, option: string): void;
}

/** Says what a call of a diagnostics file said. */
export interface Replayer {
  /** The call's id, as the tickets made for it carry it. */
  readonly callId: string;
  play(move: Move): Promise<void>;
}

/** A vendor as the workbench plays it, and what can be done with it from outside its own pages. */
export interface SimulatedVendor {
  readonly part: Part;
  /** Where the paths of its API begin; only these are listed as traffic. */
  readonly apis: readonly string[];
  /** Settings that point the app at it, but for the country. `origin`: where vendors are played. */
  settings(origin: string): Readonly<Record<string, unknown>>;
  /** Tells what its pages post to the app, which goes past the server. `from`: whose page, or which. */
  onPosted?(tell: (from: string, title: string, message: unknown) => void): void;
  /** Its second page, for the setting `chat_adapter_url`, where it has one. */
  chatPage?(origin: string): string;
  readonly raw: RawDoor;
  /** In rows; none where its own page has them. */
  readonly deeds: readonly (readonly Deed[])[];
  /** The calls that run, a line each, where no page of its own shows them. */
  running(): readonly string[];
  readonly switches: Switches;
  /** Ends what runs, mends what is broken and makes ready for one call of a file. */
  replay(stage: Stage): Promise<Replayer>;
}
