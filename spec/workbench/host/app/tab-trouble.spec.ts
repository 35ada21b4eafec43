import { describe, expect, it } from 'vitest';
import { createTabTrouble, type CrashPoint } from '../../../../src/workbench/host/app/tab-trouble.ts';
import { createInstances } from '../../../../src/workbench/host/zaf/instances.ts';
import type { RequestWorld } from '../../../../src/workbench/host/zaf/app-requests.ts';

const app = 'http://127.0.0.1:1';

function openTab() {
  const told: unknown[] = [];
  const sent: string[] = [];
  const instances = createInstances('acme', () => 'guid');
  instances.create('top_bar', `${app}/assets/iframe.html`);
  instances.attach('guid', { postMessage: (message, to) => void told.push([message, to]) }, app);
  const trouble = createTabTrouble(instances);
  const transport: RequestWorld['transport'] = async ({ method }) => {
    sent.push(method);
    return { status: 200, statusText: 'OK', headers: {}, text: '{}' };
  };
  const around = trouble.around(transport);
  const request = async (method: string): Promise<'answered' | 'never answered'> => {
    const plain = { url: '/api/v2/tickets/1.json', method, headers: {} };
    const options = { url: plain.url, headers: {}, secure: false, cors: false, autoRetry: false, cache: true };
    const answer = around(
      plain,
      { ...options, httpCompleteResponse: true, timeout: 0 },
      'zendesk',
      new AbortController().signal,
    );
    const soon = new Promise<'never answered'>((resolve) => {
      setImmediate(() => resolve('never answered'));
    });
    return Promise.race([answer.then(() => 'answered' as const), soon]);
  };
  return { trouble, told, sent, request };
}

describe('a browser tab of the workbench', () => {
  it('tells the app’s frames to freeze and to thaw', () => {
    const { trouble, told } = openTab();
    trouble.freeze(true);
    expect(trouble.state.get().isFrozen).toBe(true);
    trouble.freeze(false);
    expect(told).toEqual([
      [{ isFrozen: true }, app],
      [{ isFrozen: false }, app],
    ]);
  });

  it.each<[CrashPoint, readonly string[]]>([
    ['before-sent', ['GET']],
    ['before-answer', ['GET', 'PUT']],
    ['after-answer', ['GET', 'PUT']],
  ])('crashes %s at the next write, not at a read, and the app hears nothing', async (point, requests) => {
    const { trouble, sent, request } = openTab();
    trouble.crashAt(point);
    expect(await request('GET')).toBe('answered');
    expect(trouble.state.get().hasCrashed).toBe(false);
    expect(await request('PUT')).toBe('never answered');
    expect(sent).toEqual(requests);
    expect(trouble.state.get()).toEqual({ hasCrashed: true, isFrozen: false, crashAt: undefined });
  });

  it('sends everything as it is where nothing is to happen', async () => {
    const { sent, request } = openTab();
    expect(await request('PUT')).toBe('answered');
    expect(sent).toEqual(['PUT']);
  });
});
