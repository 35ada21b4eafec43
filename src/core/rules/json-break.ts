const blank = /[ \t\r\n]*/y;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
// eslint-disable-next-line no-control-regex -- JSON's own definition of a text
const plain = /[^"\\\u0000-\u001F]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'next';

/**
 * Where a text stops being JSON, from 0; `undefined` where it is JSON. Browsers tell it each in their own words, or not at
 * all. A text that ends too early breaks at its end, an open quotation where it begins.
 */
export function jsonBreak(text: string): number | undefined {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  for (let at = ahead(blank, text, 0); ; at = ahead(blank, text, at)) {
    if (wanted === 'next' && open.length === 0) return at === text.length ? undefined : at;
    const sign = text[at];
    const isEnd = sign !== undefined && closes(sign, open.at(-1), wanted);
    if (isEnd) {
      open.pop();
      wanted = 'next';
      at += 1;
    } else if (wanted === 'next' || wanted === 'colon') {
      if (sign !== (wanted === 'colon' ? ':' : ',')) return at;
      wanted = wanted === 'next' && open.at(-1) === '{' ? 'key' : 'value';
      at += 1;
    } else if (wanted.startsWith('value') && (sign === '{' || sign === '[')) {
      open.push(sign);
      wanted = sign === '{' ? 'key-or-end' : 'value-or-end';
      at += 1;
    } else {
      const isKey = wanted.startsWith('key');
      const end = sign === '"' ? endOfText(text, at) : isKey ? at : ahead(scalar, text, at);
      if (end === at) return at;
      wanted = isKey ? 'colon' : 'next';
      at = end;
    }
  }
}

const closes = (sign: string, open: string | undefined, wanted: Wanted): boolean =>
  open === '{'
    ? sign === '}' && (wanted === 'next' || wanted === 'key-or-end')
    : open === '[' && sign === ']' && (wanted === 'next' || wanted === 'value-or-end');

/** Where the pattern's match from here ends; here, where it does not match. */
function ahead(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** Where a quoted text ends, its beginning where it never does. */
function endOfText(text: string, from: number): number {
  let at = ahead(plain, text, from + 1);
  while (text[at] === '\\') {
    const next = ahead(escape, text, at);
    if (next === at) return from;
    at = ahead(plain, text, next);
  }
  return text[at] === '"' ? at + 1 : from;
}
