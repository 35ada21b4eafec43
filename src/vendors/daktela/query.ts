type Operator = 'eq' | 'gte' | 'in';

export interface Condition {
  readonly field: string;
  readonly operator: Operator;
  readonly value: string | readonly string[];
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
export function queryOf({ filter, search, sort, take }: ListQuery): string {
  const pairs: (readonly [string, string])[] = [
    ...(filter ? pairsOf('filter', filter) : []),
    ...(search === undefined ? [] : [['q', search] as const]),
    ...(sort ? [['sort[0][field]', sort.field] as const, ['sort[0][dir]', sort.dir] as const] : []),
    ['take', String(take)],
  ];
  return pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
}

function pairsOf(name: string, part: Condition | Group): readonly (readonly [string, string])[] {
  if ('logic' in part)
    return [
      [`${name}[logic]`, part.logic],
      ...part.filters.flatMap((inner, index) => pairsOf(`${name}[filters][${index}]`, inner)),
    ];
  const { field, operator, value } = part;
  const values: readonly (readonly [string, string])[] =
    typeof value === 'string'
      ? [[`${name}[value]`, value]]
      : value.map((one, index) => [`${name}[value][${index}]`, one] as const);
  return [[`${name}[field]`, field], [`${name}[operator]`, operator], ...values];
}
