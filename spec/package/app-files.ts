/** An app as Zendesk unpacks it: its files by name, with forward slashes. */
export type AppFiles = ReadonlyMap<string, Buffer>;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A file's JSON, `undefined` where it is missing or not JSON. */
export const jsonOf = (files: AppFiles, name: string): unknown => {
  try {
    return JSON.parse(files.get(name)?.toString() ?? '');
  } catch {
    return undefined;
  }
};

/** Keys that stand twice in one object of a JSON text: `JSON.parse` silently keeps the last. */
export const repeatedKeys = (text: string): string[] => {
  const open: Set<string>[] = [];
  const repeated: string[] = [];
  for (const [token, key] of text.matchAll(/"((?:[^"\\]|\\.)*)"(?=\s*:)|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (key !== undefined) {
      if (open.at(-1)?.has(key)) repeated.push(key);
      open.at(-1)?.add(key);
    }
  }
  return repeated;
};
