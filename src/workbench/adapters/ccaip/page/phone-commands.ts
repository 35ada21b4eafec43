import type { Command } from '../commands.ts';

/** What a part of the page may ask of the phone. A sentence comes back where it did not work. */
export type Ask = (command: Command) => Promise<string | undefined>;
