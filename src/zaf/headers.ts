const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

const ofBlock = (block: string, name: string): string | undefined => {
  const line = block.split(/\r?\n/).find((line) => line.slice(0, line.indexOf(':')).trim().toLowerCase() === name);
  return line?.slice(line.indexOf(':') + 1).trim();
};

const ofObject = (headers: object, name: string): string | undefined => {
  const pairs: readonly unknown[] = Array.isArray(headers) ? headers : Object.entries(headers);
  for (const pair of pairs) {
    if (!Array.isArray(pair)) continue;
    const [key, value]: readonly unknown[] = pair;
    if (textOf(key)?.toLowerCase() === name) return textOf(Array.isArray(value) ? value[0] : value)?.trim();
  }
  return undefined;
};

/**
 * A header of an answer, by its name in lower case. How Zendesk's host hands headers over is documented nowhere, so a
 * block of lines, an object and a list of pairs are all read, under the names jQuery and public apps use.
 */
export const headerOf = (answer: unknown, name: string): string | undefined => {
  if (!isObject(answer)) return undefined;
  for (const key of ['responseHeaders', 'headers', 'getAllResponseHeaders']) {
    const headers: unknown = Reflect.get(answer, key);
    const found =
      typeof headers === 'string' ? ofBlock(headers, name) : isObject(headers) ? ofObject(headers, name) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};

/** `Retry-After` in ms from now: seconds or an HTTP date; `undefined` where it is neither. `now` in ms since the epoch. */
export const retryAfterOf = (value: string | undefined, now: number): number | undefined => {
  if (value === undefined || value.trim() === '') return undefined;
  if (/^\d+(?:\.\d+)?$/.test(value.trim())) return Math.ceil(Number(value) * 1_000);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
};
