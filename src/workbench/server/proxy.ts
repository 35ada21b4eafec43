import * as v from 'valibot';
import type { Installation, SettingValues } from './installation.ts';
import { jsonBody } from './json-response.ts';

const proxiedSchema = v.object({
  url: v.string(),
  method: v.string(),
  headers: v.record(v.string(), v.string()),
  body: v.optional(v.string()),
  secure: v.boolean(),
});
type Proxied = v.InferOutput<typeof proxiedSchema>;

/** What the proxy hands back: the other side's answer in JSON, or why there is none. */
export interface ProxyAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

const refusal = (status: number, text: string): ProxyAnswer => ({ status, statusText: '', headers: {}, text });

const fill = (text: string, settings: SettingValues): string =>
  text.replace(/\{\{\s*setting\.([\w-]+)\s*\}\}/g, (whole, name: string) =>
    name in settings ? String(settings[name]) : whole,
  );

/** Placeholders are filled on the server, and only there. */
const filled = ({ url, headers, body, ...rest }: Proxied, settings: SettingValues): Proxied => ({
  ...rest,
  url: fill(url, settings),
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value, settings)])),
  ...(body === undefined ? {} : { body: fill(body, settings) }),
});

/** The host, or a subdomain of an entry like `*.example.com`; the workbench itself is always allowed. */
const isAllowed = (url: string, whitelist: readonly string[]): boolean => {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  if (hostname === '127.0.0.1' || hostname === 'localhost') return true;
  return whitelist.some((entry) =>
    entry.startsWith('*.') ? hostname.endsWith(entry.slice(1)) : hostname === entry.toLowerCase(),
  );
};

const forward = async ({ url, method, headers, body }: Proxied): Promise<ProxyAnswer> => {
  // Zendesk's proxies drop headers whose names contain underscores.
  const kept = Object.entries(headers).filter(([name]) => !name.includes('_'));
  try {
    const answer = await fetch(url, {
      method,
      headers: Object.fromEntries(kept),
      ...(body === undefined ? {} : { body }),
    });
    const { status, statusText } = answer;
    return { status, statusText, headers: Object.fromEntries(answer.headers), text: await answer.text() };
  } catch {
    return refusal(502, 'The proxy got no answer');
  }
};

/** A request through the proxy: what was asked, for the list of traffic, and what came of it. */
export interface ProxyExchange {
  readonly title: string;
  readonly answer: ProxyAnswer;
}

/** Zendesk's proxy for requests of apps to other hosts, which alone knows the secure settings. */
export const answerProxy = async (request: Request, installation: Installation): Promise<ProxyExchange> => {
  const read = v.safeParse(proxiedSchema, await jsonBody(request));
  if (!read.success) return { title: 'unreadable', answer: refusal(400, 'The request cannot be read') };
  const { method, url, secure } = read.output;
  const title = `${method} ${url}`;
  if (!secure) return { title, answer: await forward(read.output) };
  const { domainWhitelist } = await installation.manifest();
  const ready = filled(read.output, await installation.secure());
  if (isAllowed(ready.url, domainWhitelist)) return { title, answer: await forward(ready) };
  return { title, answer: refusal(400, "The host is not in the manifest's domainWhitelist") };
};
