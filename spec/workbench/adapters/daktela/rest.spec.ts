import { beforeEach, describe, expect, it } from 'vitest';
import { createDaktela, type Daktela } from '../../../../src/workbench/adapters/daktela/daktela.ts';

const start = Date.UTC(2026, 10, 20, 15, 4, 11);
let instance: Daktela;
let now: number;

beforeEach(() => {
  now = start;
  instance = createDaktela({ now: () => now });
});

interface Answer {
  readonly error: unknown;
  readonly result: { readonly data?: readonly Record<string, unknown>[]; readonly name?: string } | null;
  readonly _time?: string;
}

const ask = async (
  path: string,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
  token = 'daktela-secret',
) => {
  const request = new Request(`http://127.0.0.1/api/v6/${path}`, {
    method,
    headers: { 'X-AUTH-TOKEN': token },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer = await instance.handle(request);
  const text = (await answer?.text()) ?? '';
  return { status: answer?.status, text, answer, json: (): Answer => JSON.parse(text) as Answer };
};

describe('the simulated REST API', () => {
  it('knows its token only', async () => {
    expect((await ask('users.json', undefined, 'GET', 'other')).status).toBe(401);
    expect((await ask('users.json')).json().result?.data).toHaveLength(2);
  });

  it.each(['error-string', 'error-list', 'error-tree', 'error-form'] as const)(
    'answers with %s when told to',
    async (answer) => {
      instance.configure({ answer });
      const told = (await ask('users.json')).json();
      expect([told.error === undefined, told.result]).toEqual([false, null]);
    },
  );

  it('asks to wait', async () => {
    instance.configure({ answer: 'too-many', retryAfter: 7 });
    const { status, answer } = await ask('users.json');
    expect([status, answer?.headers.get('retry-after')]).toEqual([429, '7']);
  });

  it('tells the times of its own zone', async () => {
    expect((await ask('users.json')).json()['_time']).toBe('2026-11-20 16:04:11');
  });

  it('filters in groups, sorts and pages', async () => {
    const call = instance.send({ do: 'ring', number: '+14155550132' });
    instance.send({ do: 'pick-up', call });
    instance.send({ do: 'ring', number: '+14155550133', agent: 'eve' });
    const query = [
      'filter[logic]=and',
      'filter[filters][0][field]=user',
      'filter[filters][0][operator]=eq',
      'filter[filters][0][value]=JAMES',
      'filter[filters][1][logic]=or',
      'filter[filters][1][filters][0][field]=action',
      'filter[filters][1][filters][0][operator]=eq',
      'filter[filters][1][filters][0][value]=OPEN',
    ].join('&');
    expect((await ask(`activities.json?${query}`)).json().result?.data).toMatchObject([
      { type: 'CALL', action: 'OPEN', item: { id_call: call } },
    ]);
    const flat = 'filter[0][field]=clid&filter[0][operator]=like&filter[0][value]=0133&sort[0][field]=call_time&take=1';
    expect((await ask(`activitiesCall.json?${flat}`)).json().result?.data).toHaveLength(1);
  });

  it('keeps one call with an activity for each user whom it goes to', async () => {
    const call = instance.send({ do: 'ring', number: '+14155550132' });
    instance.send({ do: 'pick-up', call });
    now += 60_000;
    instance.send({ do: 'transfer', call, to: 'eve' });
    now += 60_000;
    instance.send({ do: 'hang-up', call });
    instance.send({ do: 'close', call, status: 'statuses_resolved' });
    expect((await ask(`activitiesCall/${call}.json`)).json().result).toMatchObject({
      id_call: call,
      answered: true,
      duration: 120,
      activities: [
        { user: { name: 'james' }, time_close: '2026-11-20 16:05:11', statuses: [] },
        { user: { name: 'eve' }, time_close: '2026-11-20 16:06:11', statuses: [{ title: 'Resolved' }] },
      ],
    });
  });

  it('says which call the phone is in', async () => {
    const call = instance.send({ do: 'ring', number: '+14155550132' });
    const mine = async () => (await ask('realtimeSessions.json')).json().result?.data?.[0];
    expect(await mine()).toMatchObject({ id_call: call, exten_status: 'Busy' });
    instance.send({ do: 'hang-up', call });
    expect(await mine()).toMatchObject({ id_call: null, exten_status: 'Idle' });
  });

  it('refuses what lacks something, where it stands', async () => {
    expect((await ask('contacts.json', { title: 'Ada' })).json().error).toEqual({
      form: { lastname: 'Item is mandatory' },
    });
    expect((await ask('activities.json', { type: 'CALL' })).status).toBe(422);
    expect((await ask('nothing.json')).json().error).toEqual(['Object not exist']);
  });

  it('is steered from outside, and begins anew where its state cannot be read', async () => {
    const post = new Request('http://127.0.0.1/daktela/control', {
      method: 'POST',
      body: JSON.stringify({ do: 'ring', number: '1' }),
    });
    expect((await instance.handle(post))?.status).toBe(200);
    expect(instance.state.calls).toHaveLength(1);
    instance.restore(instance.snapshot());
    expect(instance.state.calls).toHaveLength(1);
    instance.restore({ odd: true });
    expect(instance.state.calls).toEqual([]);
  });
});
