type Operator = 'eq' | 'gte';

export interface Condition {
  readonly field: string;
  readonly operator: Operator;
  readonly value: string;
}

export interface Group {
  readonly logic: 'and' | 'or';
  readonly filters: readonly (Condition | Group)[];
}

export interface ListQuery {
  readonly filter?: Group;
  readonly search?: string;
  readonly sort?: { readonly field: string; readonly dir: 'asc' | 'desc' };
  readonly take: number;
}

/** The query of a list, in the nested form of the API. */
export const queryOf = ({ filter, search, sort, take }: ListQuery): string =>
  [...pairsOf('filter', filter), ...pairsOf('q', search), ...pairsOf('sort[0]', sort), ...pairsOf('take', take)]
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .join('&');

type Nested = string | number | object | undefined;

/** `filter[filters][0][field]=user`: every text or number under its path. */
const pairsOf = (name: string, value: Nested): readonly (readonly [string, string])[] => {
  if (typeof value !== 'object') return value === undefined ? [] : [[name, String(value)]];
  return Object.entries(value).flatMap(([key, inner]: [string, Nested]) => pairsOf(`${name}[${key}]`, inner));
};
