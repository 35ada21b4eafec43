import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import type { VendorAnswer, VendorHttp, VendorRequest } from '../../../src/core/ports.ts';
import { createRingostat } from '../../../src/vendors/ringostat/adapter.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';
import { apiUrl, optionsOf } from './project.ts';
import { recorded } from './recorded.ts';

const request = { number: '+380671112233', agentEmail: 'james.bond@agents.co' };
const accepted = { status: 200, text: recorded('callback-accepted') };

function phone(answer: VendorAnswer | Failure, options: object = {}, extension: string | undefined = 'acme_james') {
  const sent: VendorRequest[] = [];
  const http: VendorHttp = {
    send: (asked) => {
      sent.push(asked);
      return answer instanceof Failure ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
  const ports = {
    http,
    clock: createVirtualClock(),
    memory: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() },
    agent: { id: 7, name: 'James Bond', email: 'james.bond@agents.co' },
    accountHost: 'acme.zendesk.com',
    agentField: () => Promise.resolve(extension),
    onUnread: () => undefined,
  };
  return { sent, telephony: createRingostat(ports, { apiUrl, country: 'UA', options: optionsOf(options) }) };
}

describe('dialling by Callback.external', () => {
  it('sends one request: the customer as caller, the employee as callee, whose phone rings first', async () => {
    const { sent, telephony } = phone(accepted);
    expect(await telephony.dial(request)).toEqual({ kind: 'calling' });
    expect(sent).toEqual([
      {
        method: 'POST',
        url: 'https://api.ringostat.net/a/v2',
        headers: { 'Auth-key': '{{setting.api_secret}}' },
        timeout: 20_000,
        json: {
          jsonrpc: '2.0',
          id: 1,
          method: 'Api\\V2\\Callback.external',
          params: {
            projectId: '123',
            callee_type: 'default',
            caller_type: 'default',
            caller: '380671112233',
            callee: 'acme_james',
            direction: 'out',
            manager_dst: 0,
          },
        },
      },
    ]);
  });

  it('has the customer ring first where the options say so, and sends an extension that is a number as digits', async () => {
    const { sent, telephony } = phone(accepted, { firstLeg: 'customer' }, '+380 44 111-22-33');
    await telephony.dial(request);
    expect(sent[0]?.json).toMatchObject({ params: { callee: '380441112233', manager_dst: 1 } });
  });

  it('takes a refusal for one although it comes with 200', async () => {
    const { telephony } = phone({ status: 200, text: recorded('callback-refused') });
    expect(await telephony.dial(request)).toEqual({
      kind: 'refused',
      code: 'agent-unknown',
      words: 'User does not exist',
    });
  });

  it.each(['', 'OK', '<html>Maintenance</html>'])('does not know what %j with 200 means', async (text) => {
    expect(await phone({ status: 200, text }).telephony.dial(request)).toEqual({ kind: 'unknown' });
  });
});

describe('dialling the simple way', () => {
  it('sends one form', async () => {
    const { sent, telephony } = phone({ status: 200, text: '' }, { dial: 'simple' }, '380441112233');
    expect(await telephony.dial(request)).toEqual({ kind: 'calling' });
    expect(sent).toEqual([
      {
        method: 'POST',
        url: 'https://api.ringostat.net/callback/outward_call',
        headers: { 'Auth-key': '{{setting.api_secret}}' },
        timeout: 20_000,
        form: { extension: '380441112233', destination: '380671112233' },
      },
    ]);
  });
});

describe.each(['callback', 'simple'])('dialling (%s)', (dial) => {
  const answered = (answer: VendorAnswer | Failure) => phone(answer, { dial }).telephony.dial(request);

  it.each([
    [{ status: 401, text: '' }, 'secret'],
    [{ status: 403, text: '{"message":"Forbidden"}' }, 'secret'],
    [{ status: 404, text: 'Not Found' }, 'address'],
    [{ status: 429, text: '' }, 'too-many'],
    [{ status: 400, text: '{"error":"Wrong destination"}' }, 'number'],
    [{ status: 422, text: '{"error":{"message":"Some reason"}}' }, 'other'],
    [{ status: 200, text: '{"error":{"code":-1}}' }, 'other'],
    [{ status: 200, text: '{"error":"Wrong number"}' }, 'number'],
    [{ status: 200, text: '{"error":"Access denied"}' }, 'secret'],
  ])('that answers %j is refused: %s', async (answer, code) => {
    expect(await answered(answer)).toMatchObject({ kind: 'refused', code });
  });

  it('gives its reason in its own words, wherever they stand', async () => {
    const words = 'Projekt gesperrt';
    for (const text of [{ error: words }, { error: { message: words } }, { error: true, message: words }])
      expect(await answered({ status: 200, text: JSON.stringify(text) })).toMatchObject({ words });
  });

  it('is refused where nothing can be sent', async () => {
    expect(await answered(new Failure('offline'))).toEqual({ kind: 'refused', code: 'offline' });
  });

  it.each([{ status: 502, text: '<html>' }, new Failure('no-answer')])('may have happened after %j', async (answer) => {
    expect(await answered(answer)).toEqual({ kind: 'unknown' });
  });

  it("asks nobody where the agent's extension is missing", async () => {
    const { sent, telephony } = phone(accepted, { dial }, '');
    expect(await telephony.dial(request)).toEqual({ kind: 'refused', code: 'agent-unknown' });
    expect(sent).toEqual([]);
  });
});
