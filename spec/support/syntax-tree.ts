import { parseAst } from 'vite';

/** A node of the syntax tree, read loosely: rules look at few kinds of nodes and skip the rest. */
export type SyntaxNode = Readonly<Record<string, unknown>> & { readonly type: string };

export const isSyntaxNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const childrenOf = (node: SyntaxNode): SyntaxNode[] => Object.values(node).flat().filter(isSyntaxNode);

/** Every node of a TypeScript or JavaScript file, outermost first. Throws where the text cannot be parsed. */
export const nodesOf = (file: string, text: string): SyntaxNode[] => {
  const program: unknown = parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' });
  const found: SyntaxNode[] = [];
  const visit = (node: SyntaxNode): void => {
    found.push(node);
    childrenOf(node).forEach(visit);
  };
  if (isSyntaxNode(program)) visit(program);
  return found;
};

const cooked = (quasi: unknown): string | undefined => {
  const value = isSyntaxNode(quasi) ? quasi['value'] : undefined;
  if (typeof value !== 'object' || value === null || !('cooked' in value)) return undefined;
  return typeof value.cooked === 'string' ? value.cooked : undefined;
};

/** The fixed parts of a template literal, between its placeholders; none for another node. */
export const templateParts = (node: SyntaxNode): string[] => {
  const quasis = node.type === 'TemplateLiteral' ? node['quasis'] : undefined;
  return Array.isArray(quasis) ? quasis.map((quasi) => cooked(quasi) ?? '') : [];
};

/** The text of a string literal, or of a template without placeholders. */
export const textOf = (value: unknown): string | undefined => {
  if (!isSyntaxNode(value)) return undefined;
  const parts = templateParts(value);
  if (parts.length > 0) return parts.length === 1 ? parts[0] : undefined;
  return typeof value['value'] === 'string' ? value['value'] : undefined;
};

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** The specifier a node imports or re-exports from, types included. */
export const importedBy = (node: SyntaxNode): string | undefined =>
  importing.has(node.type) ? textOf(node['source']) : undefined;
