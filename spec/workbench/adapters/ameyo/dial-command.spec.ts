import { beforeEach, describe, expect, it } from 'vitest';
import { readDialAnswer } from '../../../../src/vendors/ameyo/dial-answer.ts';
import { answerDialCommand } from '../../../../src/workbench/adapters/ameyo/dial-command.ts';
import { defaultSettings, type TenantSettings } from '../../../../src/workbench/adapters/ameyo/tenant-settings.ts';
import { Toolbar } from '../../../../src/workbench/adapters/ameyo/toolbar.ts';

const data = JSON.stringify({
  userId: 'agent1',
  campaignId: '12',
  phone: '4155550132',
  additionalParams: { CaseID: '7' },
});
const headers = { 'Hash-key': 'ameyo-hash-key', 'Policy-name': 'token-based-authorization-policy' };
const base = 'http://127.0.0.1:4602/ameyowebaccess/command';

let toolbar: Toolbar;
let posted: string[];
let waited: number[];

const ask = (url: string, init: RequestInit, settings: Partial<TenantSettings> = {}): Promise<Response> => {
  const wait = (ms: number): Promise<void> => {
    waited.push(ms);
    return Promise.resolve();
  };
  const parts = { settings: { ...defaultSettings, ...settings }, toolbar, wait };
  return answerDialCommand(parts, new Request(url, init), new URL(url));
};
const dial = (settings: Partial<TenantSettings> = {}, more: Readonly<Record<string, string>> = {}): Promise<Response> =>
  ask(
    `${base}?command=clickToDialWithToken`,
    { method: 'POST', headers: { ...headers, ...more }, body: new URLSearchParams({ data }) },
    settings,
  );
const outcome = async (answer: Promise<Response>) => {
  const { status } = await answer;
  return readDialAnswer({ status, text: await (await answer).text() });
};

beforeEach(() => {
  [posted, waited] = [[], []];
  toolbar = new Toolbar(
    () => defaultSettings,
    (message) => posted.push(String(message)),
  );
});

describe('the simulated dial command', () => {
  it('answers as the agent’s toolbar stands, after its delay', async () => {
    expect(await outcome(dial({ dialDelay: 60_000 }))).toMatchObject({ code: 'agent-not-signed-in' });
    expect(waited).toEqual([60_000]);
    toolbar.obey({ do: 'sign-in' });
    toolbar.obey({ do: 'break' });
    expect(await outcome(dial())).toMatchObject({ code: 'agent-on-break' });
    toolbar.obey({ do: 'ready' });
    expect(await outcome(dial())).toEqual({ kind: 'calling' });
    expect(posted.at(-1)).toContain('click.to.call.dial');
    expect(posted.at(-1)).toContain('CaseID');
    expect(await outcome(dial())).toMatchObject({ code: 'channel-unavailable' });
  });

  it.each([
    ['GET', `${base}/?command=clickToDialWithToken&data=${encodeURIComponent(data)}`],
    ['GET', `${base}?command=clickToCallWithToken&data=${encodeURIComponent(data)}`],
    ['GET', `${base}=clickToCallWithToken&data=x?data=${encodeURIComponent(data)}`],
  ])('takes each form that the documents print: %s %s', async (method, url) => {
    expect(await outcome(ask(url, { method, headers }))).toMatchObject({ code: 'agent-not-signed-in' });
  });

  it('refuses a wrong key, and what is no command', async () => {
    expect(await outcome(dial({}, { 'Hash-key': 'wrong' }))).toMatchObject({ code: 'secret' });
    expect(await outcome(dial({}, { 'Policy-name': 'wrong' }))).toMatchObject({ code: 'secret' });
    const nothing = ask(`${base}?command=logout`, { method: 'POST', headers });
    expect(await outcome(nothing)).toMatchObject({ kind: 'refused', code: 'other' });
  });

  it('fills in the placeholders of the document and changes no other byte', async () => {
    const text = await (await dial({ dialAnswer: 'customer-no-answer' })).text();
    expect(text).toContain('\\"4155550132\\"');
    expect(text).not.toContain('<Phone');
    expect(text.split('\n')).toHaveLength(14);
  });

  it('loses an answer, or sends a proxy’s page', async () => {
    expect((await dial({ dialAnswer: 'lost' })).type).toBe('error');
    expect((await dial({ dialAnswer: 'html' })).status).toBe(502);
  });
});
