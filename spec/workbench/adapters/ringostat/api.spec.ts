import { describe, expect, it } from 'vitest';
import { createRingostat } from '../../../../src/workbench/adapters/ringostat/ringostat.ts';
import { recorded } from '../../../vendors/ringostat/recorded.ts';

const start = Date.UTC(2026, 10, 20, 15, 4, 11);

interface Asked {
  readonly method?: string;
  readonly body?: string;
  readonly key?: string;
}

const openProject = () => {
  let now = start;
  const ringostat = createRingostat({ now: () => now, wait: () => Promise.resolve() });
  const ask = async (path: string, { method = 'GET', body, key = 'ringostat-secret' }: Asked = {}) => {
    const sent = { method, headers: { 'auth-key': key }, ...(body !== undefined && { body }) };
    const answer = await ringostat.handle(new Request(`https://api.ringostat.net${path}`, sent));
    return { status: answer?.status, body: answer && ((await answer.json()) as unknown) };
  };
  const pass = (ms: number): void => {
    now += ms;
  };
  return { ringostat, ask, pass };
};

describe('the simulated calls', () => {
  it('look like recorded ones', async () => {
    const { ringostat, ask, pass } = openProject();
    const fields = { utm_source: 'google' };
    const id = ringostat.control.send({ do: 'ring', customer: '380671112233', fields });
    pass(15_000);
    ringostat.control.send({ do: 'answer', id });
    pass(60_000);
    ringostat.control.send({ do: 'end', id });
    pass(30_000);
    const { body } = await ask('/calls/list');
    const [mine] = body as readonly Record<string, unknown>[];
    const [theirs] = JSON.parse(recorded('calls-list')) as readonly Record<string, unknown>[];
    for (const [name, value] of Object.entries(mine ?? {}))
      expect([name, typeof value]).toEqual([name, typeof theirs?.[name]]);
    expect(mine).toMatchObject({ calldate: '2026-11-20T18:04:11+0300', duration: '75', waittime: '15', billsec: '60' });
  });

  it('are those of the asked time, with the asked fields', async () => {
    const { ringostat, ask, pass } = openProject();
    const id = ringostat.control.send({ do: 'ring', customer: '380671112233' });
    pass(600_000);
    const at = (from: string, to: string) =>
      ask(`/calls/list?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}&fields=uniqueid`);
    expect((await at('2026-11-20 18:00:00', '2026-11-20 19:00:00')).body).toEqual([{ uniqueid: id }]);
    expect((await at('2026-11-20 19:00:00', '2026-11-20 20:00:00')).body).toEqual([]);
  });

  it('may be listed under data, and only once they are over', async () => {
    const { ringostat, ask } = openProject();
    ringostat.configure({ list: 'data', listsRunning: false });
    const id = ringostat.control.send({ do: 'ring', customer: '380671112233' });
    expect((await ask('/calls/list')).body).toEqual({ data: [] });
    ringostat.control.send({ do: 'answer', id });
    expect((await ask('/sipstatus/speaking')).body).toEqual(['acme_james']);
    ringostat.control.send({ do: 'end', id });
    expect((await ask('/sipstatus/speaking')).body).toEqual([]);
    expect((await ask('/calls/list')).body).toMatchObject({ data: [{ uniqueid: id, disposition: 'ANSWERED' }] });
  });
});

describe('the simulated API', () => {
  it('wants its key, and knows no other paths', async () => {
    const { ask, ringostat } = openProject();
    expect((await ask('/calls/list', { key: 'wrong' })).status).toBe(401);
    expect((await ask('/minicrm/contacts/sync')).status).toBe(404);
    expect(await ringostat.handle(new Request('https://api.ringostat.net/agent/'))).toBeUndefined();
  });

  it('refuses a dial with 200', async () => {
    const { ask, ringostat } = openProject();
    const dial = (caller: string) =>
      ask('/a/v2', {
        method: 'POST',
        body: JSON.stringify({
          id: 1,
          method: 'Api\\V2\\Callback.external',
          params: { projectId: '123', caller, callee: 'acme_james', manager_dst: 0 },
        }),
      });
    expect(await dial('380671112233')).toEqual({ status: 200, body: JSON.parse(recorded('callback-accepted')) });
    expect(await dial('+38')).toMatchObject({ status: 200, body: { error: {} } });
    ringostat.configure({ dialRefusal: 'User does not exist' });
    expect(await dial('380671112233')).toEqual({ status: 200, body: JSON.parse(recorded('callback-refused')) });
    expect(ringostat.calls).toHaveLength(1);
  });

  it('lists the staff', async () => {
    const { ask } = openProject();
    const { body } = await ask('/api/json-rpc', { method: 'POST', body: '{}' });
    expect(body).toMatchObject({ result: [{ fio: 'James Bond' }, { fio: 'Eve Moneypenny' }] });
  });

  it('is kept over restarts', async () => {
    const [first, second] = [openProject(), openProject()];
    first.ringostat.control.send({ do: 'ring', customer: '380671112233' });
    first.ringostat.configure({ zone: 0 });
    second.ringostat.restore(JSON.parse(JSON.stringify(first.ringostat.snapshot())));
    expect(second.ringostat.snapshot()).toEqual(first.ringostat.snapshot());
    second.ringostat.reset();
    expect(second.ringostat.calls).toEqual([]);
  });
});
