import type { SourceFile } from './source-files.ts';
import { textOf, type SyntaxNode } from './syntax-tree.ts';

/** Which folders of src a folder may import; those that are not listed (locations) may import all but the workbench. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  bridge: ['core', 'bridge'],
  vendors: ['core', 'bridge', 'vendors'],
  zaf: ['core', 'zaf'],
  tabs: ['core', 'tabs'],
  storage: ['core', 'storage'],
  ui: ['core', 'ui'],
};

/** Packages that only some places may know. */
const keptPackages: readonly { readonly name: RegExp; readonly where: RegExp; readonly place: string }[] = [
  { name: /^libphonenumber-js/, where: /^src\/core\/matching\//, place: 'src/core/matching' },
  { name: /^zendesk_app_framework_sdk/, where: /^src\/zaf\//, place: 'src/zaf' },
  { name: /^idb$/, where: /^src\/storage\//, place: 'src/storage' },
  {
    name: /^(react|react-dom|styled-components|@zendeskgarden\/.+)(\/|$)/,
    where: /^src\/(ui\/|locations\/.+\.tsx$)/,
    place: 'src/ui and the drawing files of src/locations',
  },
  { name: /^(node:|msw|vite|playwright-core)/, where: /^$/, place: 'the workbench' },
];

const longest = 250;

const isWorkbench = (name: string): boolean => name.startsWith('src/workbench/');

const folderOf = (name: string): string => name.split('/')[1] ?? '';

const crossing = (from: string, to: string): string | undefined => {
  if (isWorkbench(from)) return undefined;
  if (isWorkbench(to)) return 'nothing that is shipped may import the workbench';
  // Texts and the like lie outside src.
  if (!to.startsWith('src/')) return undefined;
  const [, folder = '', vendor] = from.split('/');
  const [, into = '', sibling] = to.split('/');
  const allowed = mayImport[folder];
  if (allowed && !allowed.includes(into)) return `${folder} may import only ${allowed.join(', ')}`;
  const isSibling = folder === 'vendors' && into === 'vendors' && vendor !== sibling;
  if (isSibling && from !== 'src/vendors/registry.ts') return 'a vendor may not know another';
  return undefined;
};

/** Imports that go where they may not, each as a sentence. */
export const wrongImports = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ name, imports }) =>
    imports.flatMap((to) => {
      const why = crossing(name, to);
      return why === undefined ? [] : [`${name} imports ${to}: ${why}`];
    }),
  );

/** Packages used where they may not be. */
export const wrongPackages = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ name }) => !isWorkbench(name))
    .flatMap(({ name, packages }) =>
      packages.flatMap((used) =>
        keptPackages
          .filter((kept) => kept.name.test(used) && !kept.where.test(name))
          .map((kept) => `${name} imports ${used}, which belongs to ${kept.place}`),
      ),
    );

const names = (node: SyntaxNode, word: string): boolean =>
  (node.type === 'Identifier' && node['name'] === word) || (node.type === 'Literal' && textOf(node) === word);

/** Files outside src/zaf that name Zendesk's client. */
export const namesClient = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ name }) => folderOf(name) !== 'zaf' && !isWorkbench(name))
    .filter(({ nodes }) => nodes.some((node) => names(node, 'ZAFClient')))
    .map(({ name }) => `${name} names ZAFClient, which only src/zaf may`);

const vendorName = /ccaip|ameyo|daktela|ringostat/i;
const ofEveryVendor = /^src\/workbench\/(?:server\.ts$|(?:server|host|replay|zendesk)\/)/;

/** Files of the workbench that name a vendor though they serve every one. */
export const namesVendor = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ name }) => ofEveryVendor.test(name))
    .filter(({ nodes }) =>
      nodes.some(
        (node) =>
          (node.type === 'Identifier' && vendorName.test(String(node['name']))) ||
          (node.type === 'Literal' && vendorName.test(textOf(node) ?? '')),
      ),
    )
    .map(({ name }) => `${name} names a vendor, which only its folder and the list of simulators may`);

/** Circles of imports, types included, each once. */
export const cycles = (files: readonly SourceFile[]): string[] => {
  const graph = new Map(files.map(({ name, imports }) => [name, imports]));
  const done = new Set<string>();
  const found: string[] = [];
  const follow = (name: string, trail: readonly string[]): void => {
    const start = trail.indexOf(name);
    if (start >= 0) found.push(`${[...trail.slice(start), name].join(' imports ')}: a circle`);
    if (start >= 0 || done.has(name)) return;
    for (const next of graph.get(name) ?? []) follow(next, [...trail, name]);
    done.add(name);
  };
  for (const name of graph.keys()) follow(name, []);
  return found;
};

const having = (files: readonly SourceFile[], type: string, what: string): string[] =>
  files.filter(({ nodes }) => nodes.some((node) => node.type === type)).map(({ name }) => `${name} has ${what}`);

/** Files with a default export. */
export const defaultExports = (files: readonly SourceFile[]): string[] =>
  having(files, 'ExportDefaultDeclaration', 'a default export');

/** Files in which the type `any` stands. */
export const anyTypes = (files: readonly SourceFile[]): string[] => having(files, 'TSAnyKeyword', 'the type any');

/** Files that nobody can overlook any more. */
export const tooLong = (files: readonly SourceFile[]): string[] =>
  files
    .map(({ name, text }) => ({ name, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > longest)
    .map(({ name, lines }) => `${name} has ${lines} lines; ${longest} are the most`);
