import { isObject, jsonOf, repeatedKeys, type AppFiles } from './app-files.ts';

const fileName = /^translations\/[a-z]{2,3}(-\w{2,3})?\.json$/;

const parameterNames = (files: AppFiles): string[] => {
  const manifest = jsonOf(files, 'manifest.json');
  const list: readonly unknown[] =
    isObject(manifest) && Array.isArray(manifest['parameters']) ? manifest['parameters'] : [];
  return list.filter(isObject).map((parameter) => String(parameter['name']));
};

const problemsOf = (files: AppFiles, file: string): string[] => {
  if (!fileName.test(file)) return ['not named after a locale'];
  const translation = jsonOf(files, file);
  const app = isObject(translation) ? translation['app'] : undefined;
  if (!isObject(app) || typeof app['name'] !== 'string') return ['no app.name'];
  const words = isObject(app['parameters']) ? app['parameters'] : {};
  const label = (name: string): unknown => (isObject(words[name]) ? words[name]['label'] : undefined);
  return [
    ...repeatedKeys(files.get(file)?.toString() ?? '').map((key) => `${key} stands twice`),
    ...parameterNames(files)
      .filter((name) => !label(name))
      .map((name) => `no label for ${name}`),
    ...Object.keys(words)
      .filter((name) => typeof label(name) !== 'string')
      .map((name) => `${name} is no object with a label`),
  ];
};

/** What Zendesk would refuse in `translations/`. */
export const translationProblems = (files: AppFiles): string[] =>
  [...files.keys()]
    .filter((file) => file.startsWith('translations/'))
    .flatMap((file) => problemsOf(files, file).map((problem) => `${file}: ${problem}`));
