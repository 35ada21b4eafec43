import type { Part } from '../../src/workbench/parts.ts';

type Options = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const requestOf = (options: Options): Request => {
  const given: unknown = options['headers'];
  const headers = new Headers({ 'Content-Type': textOf(options['contentType']) });
  if (typeof given === 'object' && given !== null) {
    for (const [name, value] of Object.entries(given)) headers.set(name, textOf(value));
  }
  const data = textOf(options['data']);
  const init = { method: textOf(options['type']), headers, ...(data !== '' && { body: data }) };
  return new Request(`https://acme.zendesk.com${textOf(options['url'])}`, init);
};

const linesOf = (headers: Headers): string => [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');

/** `client.request` of a Zendesk page whose REST API is the workbench's: good and bad answers as jQuery tells them. */
export const requestOver =
  (zendesk: Pick<Part, 'handle'>) =>
  async (options: Options): Promise<unknown> => {
    const response = await zendesk.handle(requestOf(options));
    const [status, responseText] = [response?.status ?? 404, (await response?.text()) ?? ''];
    const responseHeaders = response ? linesOf(response.headers) : '';
    const xhr = { readyState: status === 0 ? 0 : 4, status, statusText: 'error', responseText, responseHeaders };
    if (response?.ok) return xhr;
    throw xhr;
  };
