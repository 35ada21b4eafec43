type Row = Readonly<Record<string, unknown>>;

interface FilterNode {
  field?: string;
  operator?: string;
  value?: unknown;
  logic?: string;
  filters?: Record<string, FilterNode>;
}

/** `filter[filters][0][field]=user` as a tree. */
function filterIn(query: URLSearchParams): FilterNode {
  const root: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of query) {
    const path = /^filter((?:\[\w+\])+)$/.exec(name)?.[1]?.slice(1, -1).split('][') ?? [];
    let node = root;
    for (const part of path.slice(0, -1)) {
      node[part] ??= Object.create(null);
      node = node[part] as Record<string, unknown>;
    }
    const last = path.at(-1);
    if (last !== undefined) node[last] = value;
  }
  // `filter[0][field]` is the flat form: all of them hold.
  const isFlat = Object.keys(root).some((key) => /^\d+$/.test(key));
  return isFlat ? { logic: 'and', filters: root as Record<string, FilterNode> } : root;
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

function asText(value: unknown): string {
  if (isRow(value)) return asText(value['name'] ?? value['id_call']);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function holds(node: FilterNode, row: Row): boolean {
  if (node.filters) {
    const all = Object.values(node.filters).map((inner) => holds(inner, row));
    return node.logic === 'or' ? all.some(Boolean) : all.every(Boolean);
  }
  if (node.field === undefined) return true;
  const [own, wanted] = [asText(row[node.field]), node.value];
  if (node.operator === 'in') return isRow(wanted) && Object.values(wanted).includes(own);
  // Databases compare text without its case.
  if (node.operator === 'eq') return own.toLowerCase() === asText(wanted).toLowerCase();
  if (node.operator === 'gte') return own !== '' && own >= asText(wanted);
  if (node.operator === 'lte') return own !== '' && own <= asText(wanted);
  return own.includes(asText(wanted));
}

/** A page of a list as the query asks for it. */
export function listed(rows: readonly Row[], query: URLSearchParams): { readonly data: readonly Row[]; total: number } {
  const filter = filterIn(query);
  const words = query.get('q')?.toLowerCase() ?? '';
  const found = rows
    .filter((row) => holds(filter, row))
    .filter((row) => words === '' || JSON.stringify(row).toLowerCase().includes(words));
  const field = query.get('sort[0][field]');
  const way = query.get('sort[0][dir]') === 'desc' ? -1 : 1;
  const sorted =
    field === null ? found : [...found].sort((a, b) => way * asText(a[field]).localeCompare(asText(b[field])));
  const skip = Number(query.get('skip') ?? 0);
  return { data: sorted.slice(skip, skip + Number(query.get('take') ?? 100)), total: found.length };
}
