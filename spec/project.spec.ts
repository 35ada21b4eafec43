import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './support/source-files.ts';
import { textOf } from './support/syntax-tree.ts';
import { askedFor, keyPatterns, keysOf } from './support/text-keys.ts';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const Manifest = v.object({
  name: v.string(),
  version: v.string(),
  parameters: v.array(
    v.object({ name: v.string(), type: v.string(), default: v.optional(v.string()), required: v.boolean() }),
  ),
});
const Words = v.object({ label: v.pipe(v.string(), v.nonEmpty()), helpText: v.pipe(v.string(), v.nonEmpty()) });
const Translation = v.object({
  app: v.object({ name: v.string(), parameters: v.record(v.string(), Words) }),
  ui: v.record(v.string(), v.unknown()),
});

const manifest = v.parse(Manifest, readJson('manifest.json'));
const english = v.parse(Translation, readJson('translations/en.json'));
const settings = manifest.parameters.map(({ name }) => name);
const source = sourceFiles('src').filter(({ name }) => !name.startsWith('src/workbench/'));
const texts = keysOf(english.ui);

describe('the settings', () => {
  it('are these, in this order', () => {
    expect(
      manifest.parameters.map(({ name, type, required }) => `${name} ${type}${required ? ' required' : ''}`),
    ).toEqual([
      'vendor text required',
      'adapter_url url',
      'chat_adapter_url url',
      'adapter_origins text',
      'api_url url',
      'api_secret text',
      'vendor_options multiline',
      'default_country text required',
      'rules multiline',
    ]);
  });

  it('have a label and help each, and nothing else has', () => {
    expect(Object.keys(english.app.parameters)).toEqual(settings);
  });

  it('are all read by the app, but for the secret that stays with Zendesk', () => {
    const parser = source.find(({ name }) => name === 'src/zaf/settings.ts');
    const named = new Set(parser?.nodes.map(textOf));
    expect(settings.filter((name) => !named.has(name))).toEqual(['api_secret']);
  });

  it.skipIf(!existsSync('README.md'))('stand in the README with type and default', () => {
    const readme = readFileSync('README.md', 'utf8');
    const rows = [...readme.matchAll(/^\| `([a-z_]+)` \| ([^|]+) \|/gm)].filter(([, name = '']) =>
      settings.includes(name),
    );
    expect(rows.map(([, name]) => name)).toEqual(settings);
    for (const [row, name] of rows) {
      const setting = manifest.parameters.find((parameter) => parameter.name === name);
      expect(row).toContain(setting?.type);
      if (setting?.default !== undefined) expect(row).toContain(`\`${setting.default}\``);
    }
  });
});

describe('the texts', () => {
  it('are there for every key that the source asks for', () => {
    const asked = source.flatMap(({ nodes }) => askedFor(nodes));
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((pattern) => !texts.some((key) => pattern.test(key)))).toEqual([]);
  });

  it('are all used', () => {
    const patterns = source.flatMap(({ nodes }) => keyPatterns(nodes));
    expect(texts.filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });

  it('have the same keys in every language', () => {
    for (const file of readdirSync('translations')) {
      const { ui } = v.parse(Translation, readJson(`translations/${file}`));
      expect(keysOf(ui), file).toEqual(texts);
    }
  });

  it('are only in translations/, never in a component', () => {
    const spoken = source.flatMap(({ name, nodes }) =>
      nodes
        .filter((node) => node.type === 'JSXText' && /\p{L}{3}/u.test(String(node['value'])))
        .map((node) => `${name}: ${String(node['value']).trim()}`),
    );
    expect(spoken).toEqual([]);
  });
});

describe('the project', () => {
  it('has one name and one version', () => {
    expect(manifest).toMatchObject({ name: 'Ringside' });
    expect(english.app.name).toBe('Ringside');
    expect(readJson('package.json')).toMatchObject({ name: 'ringside', version: manifest.version });
  });

  it('pins every dependency', () => {
    const packageJson = v.parse(
      v.object({ dependencies: v.record(v.string(), v.string()), devDependencies: v.record(v.string(), v.string()) }),
      readJson('package.json'),
    );
    const versions = Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
