import { firstText, textIn } from './fields.ts';
import { unfolded } from './unfolded.ts';

/** More than this nobody chooses from. */
const most = 200;

const listNames = ['result', 'dispositionCodes', 'codes', 'dispositions', 'data'] as const;

/**
 * The disposition codes in the toolbar's answer. Its form is not documented: a list or an object, of texts or of objects
 * that name them, by class or not, as JSON or as its text.
 */
export function dispositionsIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  collect(value, 0, found);
  // A call-back needs its time, so it is no code to choose.
  return [...found].filter((code) => code.toLowerCase() !== 'callback').slice(0, most);
}

function collect(value: unknown, depth: number, found: Set<string>): void {
  const read = unfolded(value);
  if (depth > 4 || found.size > most) return;
  if (Array.isArray(read)) {
    for (const one of read) collectOne(one, depth, found);
    return;
  }
  if (typeof read !== 'object' || read === null) return;
  const list = listNames.find((name) => Object.hasOwn(read, name));
  if (list !== undefined) return collect(Reflect.get(read, list), depth + 1, found);
  // By class: each key is a class, its value the codes in it.
  for (const codes of Object.values(read)) collect(codes, depth + 1, found);
}

function collectOne(one: unknown, depth: number, found: Set<string>): void {
  const read = unfolded(one);
  if (typeof read !== 'object' || read === null) {
    const code = typeof read === 'string' ? textIn(read) : undefined;
    if (code !== undefined) found.add(code);
    return;
  }
  const code = Array.isArray(read)
    ? undefined
    : firstText({ ...read }, 'dispositionCode', 'code', 'dispositionName', 'name');
  if (code === undefined) collect(read, depth + 1, found);
  else found.add(code);
}
