import { isObject, jsonOf, repeatedKeys, type AppFiles } from './app-files.ts';

const supportLocations = new Set([
  'background',
  'modal',
  'nav_bar',
  'new_ticket_sidebar',
  'organization_sidebar',
  'ticket_editor',
  'ticket_sidebar',
  'top_bar',
  'user_sidebar',
]);
const parameterTypes = new Set(['text', 'checkbox', 'url', 'number', 'multiline', 'hidden']);
const secretScopes = new Set([
  'header',
  'body',
  'url',
  'jwt_secret_key',
  'jwt_claim',
  'basic_auth_username',
  'basic_auth_password',
]);
const localeName = /^[a-z]{2,3}(-\w{2,3})?$/;

const wrongTypes = (manifest: Readonly<Record<string, unknown>>): string[] => {
  const of = (type: string, ...keys: readonly string[]): string[] =>
    keys
      .filter((key) => manifest[key] !== undefined && typeof manifest[key] !== type)
      .map((key) => `${key}: no ${type}`);
  const hosts = manifest['domainWhitelist'] ?? [];
  return [
    ...of('boolean', 'private', 'singleInstall', 'signedUrls', 'requirementsOnly', 'marketingOnly'),
    ...of('string', 'name', 'version', 'defaultLocale', 'frameworkVersion'),
    ...(Array.isArray(hosts) && hosts.every((host) => typeof host === 'string') ? [] : ['domainWhitelist: no hosts']),
  ];
};

const missing = (manifest: Readonly<Record<string, unknown>>, files: AppFiles): string[] => {
  const { author, defaultLocale, frameworkVersion, location } = manifest;
  const problems: string[] = [];
  if (!isObject(author) || typeof author['name'] !== 'string' || typeof author['email'] !== 'string')
    problems.push('author: name or email missing');
  if (frameworkVersion !== '2.0') problems.push('frameworkVersion: not 2.0');
  if (typeof defaultLocale !== 'string' || !localeName.test(defaultLocale)) problems.push('defaultLocale: no locale');
  else if (!files.has(`translations/${defaultLocale}.json`)) problems.push('defaultLocale: has no translation');
  if (!isObject(location)) problems.push('location: missing');
  return problems;
};

const locationProblems = (name: string, entry: unknown, files: AppFiles): string[] => {
  if (!supportLocations.has(name)) return [`location ${name}: unknown`];
  const url = isObject(entry) ? entry['url'] : entry;
  if (typeof url !== 'string' || !url.startsWith('assets/'))
    return [`location ${name}: its url does not begin with assets/`];
  if (!files.has(url.replace(/[?#].*$/, ''))) return [`location ${name}: ${url} is not in the package`];
  const flexible = isObject(entry) ? entry['flexible'] : undefined;
  return flexible === undefined || typeof flexible === 'boolean' ? [] : [`location ${name}: flexible is no boolean`];
};

const scopeProblems = ({ secure, scopes, default: preset, name }: Readonly<Record<string, unknown>>): string[] => {
  if (secure !== true) {
    const reads = /token|key|pwd|password|secret/i.test(String(name));
    return [
      ...(scopes === undefined ? [] : ['scopes without secure']),
      ...(reads ? ['a secret that is not secure'] : []),
    ];
  }
  const known = Array.isArray(scopes) && scopes.length > 0 && scopes.every((scope) => secretScopes.has(String(scope)));
  return [
    ...(known ? [] : ['secure without known scopes']),
    ...(preset === undefined ? [] : ['secure with a default']),
  ];
};

const parameterProblems = (parameter: unknown): string[] => {
  if (!isObject(parameter)) return ['parameter: no object'];
  const { name, type, required = false, secure = false } = parameter;
  const problems = scopeProblems(parameter);
  if (typeof name !== 'string' || name === 'name' || name === '') problems.push('not a name');
  if (!parameterTypes.has(String(type))) problems.push(`type ${String(type)}`);
  if (typeof required !== 'boolean' || typeof secure !== 'boolean')
    problems.push('required and secure must be booleans');
  return problems.map((problem) => `parameter ${String(name)}: ${problem}`);
};

/** What Zendesk would refuse (or warn of) in `manifest.json`; the rules of its own `zendesk_apps_support` 4.52. */
export const manifestProblems = (files: AppFiles): string[] => {
  const nested = [...files.keys()].filter((name) => name.endsWith('/manifest.json'));
  const manifest = jsonOf(files, 'manifest.json');
  if (!isObject(manifest)) return ['manifest.json: missing or not an object'];
  const { location, parameters = [] } = manifest;
  const support = isObject(location) && isObject(location['support']) ? location['support'] : {};
  const list: readonly unknown[] = Array.isArray(parameters) ? parameters : ['no list'];
  const names = list.map((parameter) => (isObject(parameter) ? parameter['name'] : undefined));
  return [
    ...nested.map((name) => `${name}: a second manifest`),
    ...repeatedKeys(files.get('manifest.json')?.toString() ?? '').map((key) => `manifest.json: ${key} stands twice`),
    ...wrongTypes(manifest),
    ...missing(manifest, files),
    ...Object.entries(support).flatMap(([name, entry]) => locationProblems(name, entry, files)),
    ...list.flatMap(parameterProblems),
    ...(new Set(names).size < names.length ? ['parameters: a name stands twice'] : []),
  ];
};
