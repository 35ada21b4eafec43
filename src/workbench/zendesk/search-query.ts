/** One condition of Zendesk's search syntax; free words have no key. */
export interface Term {
  readonly key: string | undefined;
  readonly operator: ':' | '<' | '>' | '<=' | '>=';
  readonly value: string;
  readonly isNegated: boolean;
}

const termPattern = /(-?)(?:([\w.]+)(<=|>=|:|<|>))?(?:"([^"]*)"|(\S*))/g;

const operators: Readonly<Record<string, Term['operator']>> = { ':': ':', '<': '<', '>': '>', '<=': '<=', '>=': '>=' };

/** Reads `role:end-user phone:*123 "two words" -status:closed`. Never fails: what is odd is a free word. */
export const parseSearch = (query: string): readonly Term[] =>
  [...query.matchAll(termPattern)]
    .filter(([whole]) => whole !== '')
    .map(([, minus, key, sign, quoted, plain]) => ({
      key: key?.toLowerCase(),
      operator: operators[sign ?? ':'] ?? ':',
      value: quoted ?? plain ?? '',
      isNegated: minus === '-',
    }));

/** The value of the last plain `key:value`. */
export const valueOf = (terms: readonly Term[], ...keys: readonly string[]): string | undefined =>
  terms.findLast((term) => term.key !== undefined && keys.includes(term.key) && term.operator === ':')?.value;

/**
 * Whether all conditions hold. Several positive ones on one key with `:` are alternatives, as in Zendesk.
 */
export const holds = (terms: readonly Term[], isMet: (term: Term) => boolean): boolean => {
  const isAlternative = (term: Term): boolean => term.key !== undefined && term.operator === ':' && !term.isNegated;
  const alternatives = terms.filter(isAlternative);
  return (
    terms.every((term) => isAlternative(term) || isMet(term) !== term.isNegated) &&
    alternatives.every((term) => alternatives.some((other) => other.key === term.key && isMet(other)))
  );
};

/** Whether `text` has the word, from the beginning of one of its own; a trailing `*` says nothing more. */
export const hasWord = (text: string, word: string): boolean => {
  const wanted = word.toLowerCase().replace(/\*$/, '');
  const lower = text.toLowerCase();
  if (wanted === '') return false;
  return (
    lower === wanted ||
    lower.split(/[^\p{L}\p{N}@._-]+/u).some((own) => own.startsWith(wanted)) ||
    lower.includes(` ${wanted}`)
  );
};

/** `value` against a field that is compared as a whole; `none` means that it is empty, `*` that it is not. */
export const isValue = (field: string | number | null, value: string): boolean => {
  if (value === 'none') return field === null;
  if (value === '*') return field !== null;
  return field !== null && String(field).toLowerCase() === value.toLowerCase();
};

/** Whether a distance to what is asked for is what the operator means. */
export const compares = (distance: number, operator: Term['operator']): boolean => {
  switch (operator) {
    case ':':
      return distance === 0;
    case '<':
      return distance < 0;
    case '>':
      return distance > 0;
    case '<=':
      return distance <= 0;
    case '>=':
      return distance >= 0;
  }
};

/** `created>2026-11-20`: dates with or without a time; a bare date means its whole day. */
export const isDated = (field: string, { operator, value }: Term): boolean => {
  if (operator === ':') return field.startsWith(value);
  const wanted = Date.parse(value);
  return !Number.isNaN(wanted) && compares(Date.parse(field) - wanted, operator);
};
