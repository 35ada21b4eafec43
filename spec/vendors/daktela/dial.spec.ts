import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import type { VendorAnswer } from '../../../src/core/ports.ts';
import { openInstance } from './instance.ts';

const number = '+14155550132';
const request = { number, agentEmail: 'james.bond@agents.co' };

const dialWith = async (answer: VendorAnswer | Failure) => {
  const { stage } = await openInstance({
    around: (http) => ({
      send: (asked) => {
        if (asked.method !== 'POST') return http.send(asked);
        return answer instanceof Failure ? Promise.reject(answer) : Promise.resolve(answer);
      },
    }),
  });
  return stage.telephony.dial(request);
};

describe('dialling', () => {
  it('sends one request for this user, through the queue of the options', async () => {
    const { stage, instance } = await openInstance({ vendorOptions: { queue: 2000 } });
    const outcome = await stage.telephony.dial(request);
    const posts = instance.asked.filter(({ method }) => method === 'POST');
    expect(posts).toMatchObject([
      { path: '/api/v6/activities.json', body: { type: 'CALL', number, queue: 2000, user: 'james' } },
    ]);
    expect(outcome).toEqual({ kind: 'calling', callId: instance.state.calls[0]?.id });
  });

  it('gives the call the number, user and ticket of the click, and one note', async () => {
    const { stage, instance, clock } = await openInstance();
    const ada = stage.helpdesk.addUser({ name: 'Ada Lovelace', phone: '+14155550199' });
    const ticket = stage.helpdesk.addTicket({ requesterId: ada.id, subject: 'Printer' });
    await stage.actions.dial(number, { user: ada.id, ticket: ticket.id });
    await clock.pass(60_000);
    const call = instance.state.calls[0]?.id ?? '';
    instance.send({ do: 'hang-up', call });
    instance.send({ do: 'close', call });
    await clock.pass(300_000);
    expect(stage.desk.view().sessions).toHaveLength(1);
    expect(stage.notes(ticket.id)).toHaveLength(1);
    expect(stage.notes(ticket.id)[0]).toMatch(/^Outbound call, 1 min 0 s\nCustomer: Ada Lovelace/);
  });

  it.each([
    ['no-devices', { kind: 'refused', code: 'agent-unavailable', words: 'User have not available devices' }],
    ['number', { kind: 'refused', code: 'number', words: 'Item is mandatory' }],
    ['lost', { kind: 'unknown' }],
    ['text', { kind: 'unknown' }],
  ] as const)('that is answered with %s is understood', async (dial, outcome) => {
    const { stage, instance } = await openInstance();
    instance.configure({ dial });
    expect(await stage.telephony.dial(request)).toEqual(outcome);
    expect(instance.asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('that was done has been done, also with an error beside the result', async () => {
    const { stage, instance } = await openInstance();
    instance.configure({ dial: 'beside' });
    expect(await stage.telephony.dial(request)).toEqual({ kind: 'calling', callId: instance.state.calls[0]?.id });
  });

  it.each([
    [
      { status: 401, text: '{"error":["Unauthorized"],"result":null}' },
      { code: 'secret', words: 'Unauthorized' },
    ],
    [{ status: 404, text: '' }, { code: 'address' }],
    [{ status: 429, text: '' }, { code: 'too-many' }],
    [{ status: 422, text: '{"error":{"form":{"queue":"Položka je povinná"}}}' }, { code: 'agent-not-allowed' }],
    [{ status: 422, text: '{"error":{"form":{"user":"Položka je povinná"}}}' }, { code: 'agent-unknown' }],
    [
      { status: 400, text: '{"error":"Něco","result":null}' },
      { code: 'other', words: 'Něco' },
    ],
    [{ status: 400, text: '{"error":["User is not logged in"]}' }, { code: 'agent-not-signed-in' }],
    [{ status: 400, text: '{"error":["User has an active pause"]}' }, { code: 'agent-on-break' }],
    [{ status: 400, text: '{"error":["No right to use the queue"]}' }, { code: 'agent-not-allowed' }],
    [{ status: 400, text: '{"error":{"number":"Něco"}}' }, { code: 'other' }],
    [{ status: 403, text: '' }, { code: 'secret' }],
    [{ status: 403, text: '{"error":["No right to use the queue"]}' }, { code: 'agent-not-allowed' }],
    [new Failure('offline'), { code: 'offline' }],
  ])('refused with %o is understood', async (answer, outcome) => {
    expect(await dialWith(answer)).toMatchObject({ kind: 'refused', ...outcome });
  });

  it.each([
    [{ id_call: '1WS.9' }, '1WS.9'],
    [{ call: '1WS.9' }, '1WS.9'],
    [{ name: 'activities_1', item: { id_call: '1WS.9' } }, '1WS.9'],
    [{ name: 'activities_1', item: '1WS.9' }, '1WS.9'],
  ])('that is answered with %j names its call', async (result, callId) => {
    const text = JSON.stringify({ error: [], result });
    expect(await dialWith({ status: 201, text })).toEqual({ kind: 'calling', callId });
  });

  it.each([{ status: 500, text: '' }, { status: 200, text: '<html>' }, new Failure('no-answer')])(
    'is not known where %o came back',
    async (answer) => {
      expect(await dialWith(answer)).toEqual({ kind: 'unknown' });
    },
  );

  it.each([
    [{ status: 401, text: '{"error":["Unauthorized"],"result":null}' }, 'secret'],
    [{ status: 429, text: '' }, 'too-many'],
    [new Failure('offline'), 'offline'],
    [{ status: 500, text: '' }, 'other'],
    [{ status: 200, text: '{"error":[],"result":[]}' }, 'agent-unknown'],
  ])('for an agent who cannot be found, because of %o, sends nothing', async (answer, code) => {
    const { stage, instance } = await openInstance({
      around: (http) => ({
        send: (asked) => {
          if (!asked.url.includes('/users.json')) return http.send(asked);
          return answer instanceof Failure ? Promise.reject(answer) : Promise.resolve(answer);
        },
      }),
    });
    expect(await stage.telephony.dial(request)).toEqual({ kind: 'refused', code });
    expect(instance.asked).toEqual([]);
  });
});
