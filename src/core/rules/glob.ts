/** A pattern in which only `*` is special, made ready for many texts. */
export interface Glob {
  /** What stands before the first `*` and behind the last; without any the whole, in `first`. */
  readonly first: string;
  readonly last: string;
  readonly inner: readonly string[];
  readonly isExact: boolean;
  /** The characters at both ends, looked at before anything else: most texts fail there. -1: any. */
  readonly head: number;
  readonly tail: number;
}

/** A text as patterns see it: case and outer blanks do not count. Upper case, because lower case depends on neighbours (σ, ς). */
export const folded = (text: string): string => text.trim().toUpperCase();

export function globOf(pattern: string): Glob {
  const [first = '', ...rest] = folded(pattern).split('*');
  const last = rest.pop();
  return {
    first,
    last: last ?? '',
    inner: rest.filter((part) => part !== ''),
    isExact: last === undefined,
    head: first === '' ? -1 : first.charCodeAt(0),
    tail: last ? last.charCodeAt(last.length - 1) : -1,
  };
}

/**
 * Whether the whole of a folded text fits. Looks through the text once for each part, never backwards, so no pattern can
 * make it slow.
 */
export function matches(glob: Glob, text: string): boolean {
  const { first, last, inner, head, tail } = glob;
  if (head >= 0 && text.charCodeAt(0) !== head) return false;
  if (tail >= 0 && text.charCodeAt(text.length - 1) !== tail) return false;
  if (glob.isExact) return text === first;
  const end = text.length - last.length;
  let from = first.length;
  if (end < from || !text.startsWith(first) || !text.endsWith(last)) return false;
  for (const part of inner) {
    // The leftmost place for each part leaves the most room for the next ones.
    const at = text.indexOf(part, from);
    if (at < 0 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}
