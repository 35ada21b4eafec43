/** The part of a valibot schema, or of an action in its pipe, that a JSON Schema can say. */
export interface SchemaNode {
  readonly kind: string;
  readonly type: string;
  readonly pipe?: readonly SchemaNode[];
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly default?: unknown;
  readonly key?: SchemaNode;
  readonly value?: unknown;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly requirement?: unknown;
}

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What is said of a key, by its path below the document, e.g. `rules[].then.pop`. */
type Describe = (path: string) => string | undefined;

const isNode = (value: unknown): value is SchemaNode =>
  typeof value === 'object' && value !== null && 'kind' in value && 'type' in value;

/** The same document as JSON Schema (2020-12), as far as that can say it; what it cannot (placeholders) reading tells. */
export const jsonSchemaOf = (node: SchemaNode, describe: Describe, path = ''): JsonSchema =>
  Object.assign({}, ...(node.pipe ?? [node]).map((part) => said(part, describe, path, node.pipe?.[0]?.type)));

function said(node: SchemaNode, describe: Describe, path: string, root: string | undefined): JsonSchema {
  switch (node.type) {
    case 'loose_object':
      return objectSchema(node.entries ?? {}, describe, path);
    case 'record':
      return recordSchema(node, describe, path);
    case 'array':
      return { type: 'array', items: node.item ? jsonSchemaOf(node.item, describe, `${path}[]`) : {} };
    case 'optional':
    case 'exact_optional':
      return {
        ...(node.wrapped && jsonSchemaOf(node.wrapped, describe, path)),
        ...(node.default === undefined ? {} : { default: node.default }),
      };
    case 'union':
      return { anyOf: (node.options ?? []).filter(isNode).map((option) => jsonSchemaOf(option, describe, path)) };
    case 'picklist':
      return { enum: node.options };
    case 'literal':
      return { const: node.literal };
    case 'string':
    case 'number':
    case 'boolean':
      return { type: node.type };
    default:
      return node.kind === 'validation' ? limit(node, root) : {};
  }
}

function limit({ type, requirement }: SchemaNode, context: string | undefined): JsonSchema {
  switch (type) {
    case 'non_empty':
      return { minLength: 1 };
    case 'max_length':
      return { [context === 'array' ? 'maxItems' : 'maxLength']: requirement };
    case 'min_value':
      return { minimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    case 'integer':
    case 'safe_integer':
      return { type: 'integer' };
    case 'regex':
      return requirement instanceof RegExp ? { pattern: requirement.source } : {};
    case 'check_items':
      return { uniqueItems: true };
    default:
      return {};
  }
}

function objectSchema(entries: Readonly<Record<string, SchemaNode>>, describe: Describe, path: string): JsonSchema {
  const required = Object.keys(entries).filter((key) => !entries[key]?.type.endsWith('optional'));
  const properties = Object.entries(entries).map(([key, node]) => {
    const at = path === '' ? key : `${path}.${key}`;
    const description = describe(at);
    return [key, { ...(description !== undefined && { description }), ...jsonSchemaOf(node, describe, at) }] as const;
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function recordSchema(node: SchemaNode, describe: Describe, path: string): JsonSchema {
  return {
    type: 'object',
    ...(node.key && { propertyNames: jsonSchemaOf(node.key, describe, path) }),
    ...(isNode(node.value) && { additionalProperties: jsonSchemaOf(node.value, describe, path) }),
  };
}
