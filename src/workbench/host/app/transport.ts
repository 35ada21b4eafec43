import * as v from 'valibot';
import type { HttpAnswer } from '../zaf/jq-xhr.ts';
import type { PlainRequest } from '../zaf/request-options.ts';
import type { Transport } from '../zaf/app-requests.ts';

const answerSchema = v.object({
  status: v.number(),
  statusText: v.string(),
  headers: v.record(v.string(), v.string()),
  text: v.string(),
});

const plain = async (answer: Response): Promise<HttpAnswer> => ({
  status: answer.status,
  statusText: answer.statusText,
  headers: Object.fromEntries(answer.headers),
  text: await answer.text(),
});

const direct = async (
  request: PlainRequest,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<HttpAnswer> => {
  const body = request.body === undefined ? {} : { body: request.body };
  return plain(
    await fetch(request.url, { method: request.method, headers: { ...request.headers, ...headers }, signal, ...body }),
  );
};

const proxied = async (
  request: PlainRequest,
  isSecure: boolean,
  from: string,
  signal: AbortSignal,
): Promise<HttpAnswer> => {
  const answer = await fetch('/workbench/proxy', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-workbench-from': from },
    body: JSON.stringify({ ...request, secure: isSecure }),
    signal,
  });
  return v.parse(answerSchema, await answer.json());
};

/** Sends an app's requests for the agent `agent`; `from` names the location in the list of traffic. */
export const createTransport =
  (agent: number, from: string): Transport =>
  async (request, options, route, signal) => {
    if (route === 'proxy') return proxied(request, options.secure, from, signal);
    const session = route === 'zendesk' ? { 'x-workbench-agent': String(agent), 'x-workbench-from': from } : {};
    return direct(request, session, signal);
  };
