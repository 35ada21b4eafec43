import { isSyntaxNode, templateParts, textOf, type SyntaxNode } from './syntax-tree.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The dotted keys of all texts in a tree of translations. */
export const keysOf = (tree: unknown, prefix = ''): string[] =>
  isObject(tree)
    ? Object.entries(tree).flatMap(([key, below]) => keysOf(below, prefix === '' ? key : `${prefix}.${key}`))
    : [prefix];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Plural forms are keys of their own. */
const exactly = (source: string): RegExp => new RegExp(`^${source}(_(zero|one|two|few|many|other))?$`);

const patternOf = (node: SyntaxNode): RegExp | undefined => {
  const text = node.type === 'Literal' ? textOf(node) : undefined;
  if (text !== undefined) return exactly(escaped(text));
  const parts = templateParts(node);
  // Without a word at its beginning a template would match everything.
  return parts[0] ? exactly(parts.map(escaped).join('[^.]+')) : undefined;
};

/** What strings and templates of a file may name as a key of a text. */
export const keyPatterns = (nodes: readonly SyntaxNode[]): RegExp[] =>
  nodes.map(patternOf).filter((pattern) => pattern !== undefined);

const isTranslating = (node: SyntaxNode): boolean => {
  const callee = node['callee'];
  if (node.type !== 'CallExpression' || !isSyntaxNode(callee)) return false;
  const name = callee.type === 'MemberExpression' ? callee['property'] : callee;
  return isSyntaxNode(name) && name['name'] === 't';
};

/** The keys asked for by `t('…')` and `` t(`….${x}`) ``, as patterns. */
export const askedFor = (nodes: readonly SyntaxNode[]): RegExp[] =>
  keyPatterns(
    nodes.filter(isTranslating).flatMap((node) => {
      const [first]: unknown[] = Array.isArray(node['arguments']) ? node['arguments'] : [];
      return isSyntaxNode(first) ? [first] : [];
    }),
  );
