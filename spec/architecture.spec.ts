import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  anyTypes,
  cycles,
  defaultExports,
  namesClient,
  namesVendor,
  tooLong,
  wrongImports,
  wrongPackages,
} from './support/house-rules.ts';
import { sourceFile, sourceFiles } from './support/source-files.ts';

const source = sourceFiles('src');

describe('the source', () => {
  it('is there', () => {
    expect(source.length).toBeGreaterThan(50);
  });

  it.each([
    { rule: 'imports only downwards', found: wrongImports },
    { rule: 'keeps each package in its place', found: wrongPackages },
    { rule: "names Zendesk's client only in src/zaf", found: namesClient },
    { rule: "names vendors only where each vendor's own things are", found: namesVendor },
    { rule: 'has no circles', found: cycles },
    { rule: 'has no default exports', found: defaultExports },
    { rule: 'has no any', found: anyTypes },
    { rule: 'has no file over 250 lines', found: tooLong },
  ])('$rule', ({ found }) => {
    expect(found(source)).toEqual([]);
  });

  it('compiles the core without a browser', () => {
    const { compilerOptions } = JSON.parse(readFileSync('src/core/tsconfig.json', 'utf8'));
    expect(compilerOptions).toMatchObject({ lib: ['ES2023'], types: [] });
  });

  it('speaks of links only on the page that carries those texts', () => {
    const speaking = source.filter(({ text }) => /['"`]link\./.test(text)).map(({ name }) => name);
    expect(speaking.length).toBeGreaterThan(1);
    expect(speaking.filter((name) => !name.startsWith('src/ui/nav/'))).toEqual([]);
  });

  it('imports every file with its extension', () => {
    const inside = source.flatMap(({ imports }) => imports).filter((to) => to.startsWith('src/'));
    expect(inside.filter((to) => !/\.\w+$/.test(to))).toEqual([]);
  });
});

describe('the rules', () => {
  it.each([
    ['src/core/plan.ts', "import { createBus } from '../tabs/bus.ts';", 'core may import only core'],
    ['src/ui/card.tsx', "export * from '../zaf/client.ts';", 'ui may import only core, ui'],
    ['src/zaf/client.ts', "type T = import('../tabs/bus.ts').Bus;", 'zaf may import only core, zaf'],
    ['src/storage/open.ts', "void import('../tabs/bus.ts');", 'storage may import only core, storage'],
    ['src/vendors/ccaip/wire.ts', "import '../ameyo/wire.ts';", 'a vendor may not know another'],
    ['src/vendors/ccaip/wire.ts', "import '../registry.ts';", 'a vendor may not know another'],
    ['src/main.ts', "import './workbench/parts.ts';", 'nothing that is shipped may import the workbench'],
  ])('refuse in %s: %s', (name, text, why) => {
    expect(wrongImports([sourceFile(name, text)])).toEqual([expect.stringContaining(why)]);
  });

  it.each([
    ['src/vendors/registry.ts', "import './ccaip/adapter.ts';"],
    ['src/vendors/ccaip/adapter.ts', "import '../../bridge/listen.ts'; import './wire.ts';"],
    ['src/vendors/ameyo/adapter.ts', "import type { VendorPorts } from '../../bridge/vendor-ports.ts';"],
    ['src/locations/sidebar.tsx', "import '../zaf/client.ts'; import '../ui/theme.tsx';"],
    ['src/ui/texts.ts', "import { ui } from '../../translations/en.json';"],
    ['src/workbench/server.ts', "import '../core/records.ts';"],
  ])('allow in %s: %s', (name, text) => {
    expect(wrongImports([sourceFile(name, text)])).toEqual([]);
  });

  it.each([
    ['src/core/note/note.ts', 'libphonenumber-js/min', 1],
    ['src/core/matching/number.ts', 'libphonenumber-js/min', 0],
    ['src/zaf/screen.ts', 'react', 1],
    ['src/locations/mount.ts', '@zendeskgarden/react-buttons', 1],
    ['src/locations/draw.tsx', 'react-dom/client', 0],
    ['src/tabs/bus.ts', 'node:fs', 1],
    ['src/workbench/server.ts', 'node:fs', 0],
  ])('see in %s the package %s (%i found)', (name, used, count) => {
    expect(wrongPackages([sourceFile(name, `import '${used}';`)])).toHaveLength(count);
  });

  it('see a circle once, through types and longer ways too', () => {
    const circle = [
      sourceFile('src/core/a.ts', "import type { B } from './b.ts';"),
      sourceFile('src/core/b.ts', "import { c } from './c.ts';"),
      sourceFile('src/core/c.ts', "import { a } from './a.ts';"),
    ];
    expect(cycles(circle)).toEqual([
      'src/core/a.ts imports src/core/b.ts imports src/core/c.ts imports src/core/a.ts: a circle',
    ]);
  });

  it("see Zendesk's client, any, default exports and long files", () => {
    const bad = [sourceFile('src/ui/a.ts', `export default window.ZAFClient as any;${'\n;'.repeat(250)}`)];
    expect([namesClient, anyTypes, defaultExports, tooLong].map((rule) => rule(bad).length)).toEqual([1, 1, 1, 1]);
  });

  it.each([
    ['src/workbench/server.ts', "const usual = 'ccaip';", 1],
    ['src/workbench/replay/moves-of.ts', 'const ameyoMoves = [];', 1],
    ['src/workbench/host/ui/shell.tsx', '// As Daktela does.\nconst usual = vendors[0];', 0],
    ['src/workbench/simulated-vendors.ts', "const usual = 'ccaip';", 0],
  ])('see in %s that %j names a vendor (%i found)', (name, text, count) => {
    expect(namesVendor([sourceFile(name, text)])).toHaveLength(count);
  });

  it('do not take words in comments and texts for code', () => {
    const good = [sourceFile('src/ui/a.ts', "// ZAFClient, any\nexport const a = 'any ZAFClient at all';")];
    expect([namesClient, anyTypes].flatMap((rule) => rule(good))).toEqual([]);
  });
});
