type Body = Readonly<Record<string, unknown>>;

/** What a ticket or user can do without, with the further names by which Zendesk's errors call it. */
const dispensable: ReadonlyMap<string, readonly string[]> = new Map([
  ['subject', []],
  ['type', ['ticket_type']],
  ['priority', []],
  ['tags', ['set_tags']],
  ['group_id', ['group']],
  ['brand_id', ['brand']],
  ['ticket_form_id', ['ticket_form']],
  ['assignee_id', ['assignee']],
  ['organization_id', ['organization']],
  ['custom_fields', ['fields']],
  ['user_fields', []],
  ['organization_fields', []],
  ['via_followup_source_id', ['via_followup_source']],
]);

/**
 * A ticket's or user's body without what Zendesk complained about (a 422 names fields, or ids of ticket fields), and the
 * names of what was dropped, e.g. `group_id`, `custom_fields.360001`. `undefined` where nothing complained about may go:
 * requester, comment and external id never do.
 */
export function withoutFields(
  body: Body,
  complaints: readonly string[],
): { readonly body: Body; readonly dropped: readonly string[] } | undefined {
  const named = new Set(complaints.map((name) => name.trim().toLowerCase()));
  const dropped: string[] = [];
  const left = Object.entries(body).flatMap(([key, value]) => {
    const others = dispensable.get(key);
    if (!others) return [[key, value] as const];
    if ([key, ...others].some((name) => named.has(name))) {
      dropped.push(key);
      return [];
    }
    const { kept, gone } = withoutParts(key, value, named, body);
    dropped.push(...gone.map((part) => `${key}.${part}`));
    return isNothing(kept) && gone.length > 0 ? [] : [[key, kept] as const];
  });
  return dropped.length > 0 ? { body: Object.fromEntries(left), dropped } : undefined;
}

/** What is left of a list of fields by id, or of an object of fields by key. */
function withoutParts(
  key: string,
  value: unknown,
  named: ReadonlySet<string>,
  body: Body,
): { readonly kept: unknown; readonly gone: readonly string[] } {
  // A bare `phone` is the user's own, not the field of that key.
  const isNamed = (part: string): boolean =>
    [...(Object.hasOwn(body, part) ? [] : [part]), `${key}.${part}`, `${key}_${part}`].some((name) =>
      named.has(name.toLowerCase()),
    );
  if (key === 'custom_fields' && Array.isArray(value)) {
    const ids = value.map(idOf);
    return { kept: value.filter((_, index) => !isNamed(ids[index] ?? '')), gone: ids.filter(isNamed) };
  }
  if (!key.endsWith('_fields') || typeof value !== 'object' || value === null) return { kept: value, gone: [] };
  const parts = Object.entries(value);
  return {
    kept: Object.fromEntries(parts.filter(([part]) => !isNamed(part))),
    gone: parts.map(([part]) => part).filter(isNamed),
  };
}

const idOf = (field: unknown): string =>
  typeof field === 'object' && field !== null && 'id' in field ? String(field.id) : '';

const isNothing = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
