import { plain, rowsIn, section } from './ccaip-page.ts';

/** What the platform knows of a session, by variable: `PHONE_NUMBER`, `Call_ID`. */
export type Variables = Readonly<Record<string, string>>;

export interface PortalRequest {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}

/** An endpoint of the Generic API, filled in as the page says. */
export interface Endpoint {
  request(variables: Variables): PortalRequest;
  /** The id at the response's location, of a list its first entry's. */
  idIn(response: unknown): string | undefined;
}

const variable = /\{([A-Za-z_]+)\}/g;

const filled = (template: string, variables: Variables): string =>
  template.replaceAll(variable, (_, name: string) => variables[name] ?? '');

/** A part of a function counts as empty where one of its variables is, as in Google's example of CONCAT_OR. */
function partOf(template: string, variables: Variables): string {
  const isEmpty = [...template.matchAll(variable)].some(([, name = '']) => (variables[name] ?? '') === '');
  return isEmpty ? '' : filled(template, variables);
}

/** A parameter's value; `undefined` where a function found nothing, which drops the parameter. */
export function valueOf(template: string, variables: Variables): string | undefined {
  const [, name, inner = ''] = /^=(DEFAULT_VALUE|CONCAT_OR|CONCAT_AND)\((.*)\)$/.exec(template) ?? [];
  if (name === undefined) return filled(template, variables);
  const parts = inner.split(',').map((part) => partOf(part.trim(), variables));
  const present = parts.filter((part) => part !== '');
  if (present.length === 0) return undefined;
  return name === 'DEFAULT_VALUE' ? present[0] : present.join(name === 'CONCAT_OR' ? ' or ' : ' and ');
}

const wrapped = (container: string, parameters: object): unknown =>
  container.split('.').reduceRight<unknown>((inside, name) => ({ [name]: inside }), parameters);

function at(value: unknown, path: string): unknown {
  const found = path.split('.').reduce<unknown>((node, key) => new Map(Object.entries(Object(node))).get(key), value);
  return Array.isArray(found) ? found[0] : found;
}

/** Plays the platform's server: makes the requests that the table below `#### name` asks for. */
export function endpoint(name: string): Endpoint {
  const fields = new Map(rowsIn(section(`#### ${name}`)).map(([field = '', value = '']) => [field, plain(value)]));
  const field = (key: string): string => {
    const value = fields.get(key);
    if (value === undefined) throw new Error(`"${name}" has no row "${key}"`);
    return value;
  };
  const templates = [...fields].flatMap(([key, template]) => {
    const parameter = /^Parameter `(.+)`$/.exec(key)?.[1];
    return parameter === undefined ? [] : [[parameter, template] as const];
  });
  return {
    request(variables) {
      const method = field('Request method');
      const url = filled(field('Request URL'), variables);
      const values = templates.flatMap(([parameter, template]) => {
        const value = valueOf(template, variables);
        return value === undefined ? [] : [[parameter, value] as const];
      });
      if (method === 'GET') {
        const query = values.map(([parameter, value]) => `${parameter}=${encodeURIComponent(value)}`).join('&');
        return { method, url: query === '' ? url : `${url}?${query}`, body: undefined };
      }
      return { method, url, body: wrapped(field('Container Name'), Object.fromEntries(values)) };
    },
    idIn: (response) => {
      const id: unknown = Object(at(response, field('Response Data Location'))).id;
      return typeof id === 'number' ? String(id) : undefined;
    },
  };
}
