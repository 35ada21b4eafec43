import { readFileSync } from 'node:fs';

const folder = new URL('../../../src/workbench/adapters/ringostat/answers/', import.meta.url);

/** An answer of the API as it would be recorded: the simulator's own. */
export const recorded = (name: string): string => readFileSync(new URL(`${name}.json`, folder), 'utf8');
