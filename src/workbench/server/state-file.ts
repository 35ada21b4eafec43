import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

/** What is kept over restarts, by the name of what keeps it. */
export interface Kept {
  snapshot(): unknown;
  restore(data: unknown): void;
}

export interface StateFile {
  /** Writes soon; calls within 200 ms become one write. */
  changed(): void;
  flush(): void;
}

const stateSchema = v.record(v.string(), v.unknown());

const read = (file: string): Readonly<Record<string, unknown>> => {
  try {
    return v.parse(stateSchema, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
};

const DELAY = 200;

/** Puts back what the file holds and keeps it up to date. Without a file nothing is kept. */
export const openStateFile = (file: string | undefined, parts: Readonly<Record<string, Kept>>): StateFile => {
  if (file === undefined) return { changed() {}, flush() {} };
  const before = read(file);
  for (const [name, part] of Object.entries(parts)) if (name in before) part.restore(before[name]);
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const state = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.snapshot()]));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  };
  return {
    changed() {
      timer ??= setTimeout(flush, DELAY);
    },
    flush,
  };
};
