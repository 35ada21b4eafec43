const form = /^([+-]?(?:\d+|\d*\.\d+))([a-z]*|%)$/;

/** `4px` as 4 and `px`. What is no text has no unit, as has a text that is no length. */
export const getValueAndUnit = (length: string | number): readonly [string | number, string | undefined] => {
  if (typeof length !== 'string') return [length, ''];
  const [, value, unit] = form.exec(length) ?? [];
  return value === undefined ? [length, undefined] : [Number(value), unit];
};

/** `4px` as 4. */
export const stripUnit = (length: string | number): string | number => getValueAndUnit(length)[0];

/** A length in px as a multiple of another, `16px` where none is given. */
export const em = (length: string | number, base: string | number = '16px'): string =>
  `${Number(stripUnit(length)) / Number(stripUnit(base))}em`;

type Operation = (left: number, right: number) => number;

const sums: Readonly<Record<string, Operation>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
};
const products: Readonly<Record<string, Operation>> = {
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
};

/** Reckons with lengths of one unit: `40px - (6px * 2)`. */
export const math = (formula: string): string => {
  const parts = formula.match(/\d*\.?\d+|[-+*/()]/g) ?? [];
  const value = (): number => {
    const part = parts.shift();
    if (part === '-') return -value();
    if (part !== '(') return Number(part);
    const inner = row(sums);
    parts.shift();
    return inner;
  };
  const row = (operations: typeof sums): number => {
    const next = operations === sums ? () => row(products) : value;
    let result = next();
    for (;;) {
      const operation = operations[parts[0] ?? ''];
      if (!operation) return result;
      parts.shift();
      result = operation(result, next());
    }
  };
  return `${row(sums)}${/[a-z]+|%/.exec(formula)?.[0] ?? ''}`;
};
