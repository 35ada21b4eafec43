import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import { openInstance } from './instance.ts';

describe('the pace', () => {
  const perHour = async (busy: boolean, vendorOptions = {}): Promise<readonly number[]> => {
    const { instance, clock } = await openInstance({ vendorOptions });
    if (busy) {
      const call = instance.send({ do: 'ring', number: '+14155550132' });
      instance.send({ do: 'pick-up', call });
    }
    await clock.pass(30_000);
    const before = instance.asked.length;
    await clock.pass(600_000);
    return instance.asked.slice(before).map(({ at }) => at);
  };

  it('is one request every ten seconds while nothing happens, one every three around a call', async () => {
    expect((await perHour(false)).length).toBeLessThanOrEqual(60);
    const busy = await perHour(true);
    expect(busy.length).toBeGreaterThan(180);
    expect(busy.length).toBeLessThanOrEqual(200);
    expect(new Set(busy).size).toBe(busy.length);
  });

  /** The requests of a minute, where the phone's own state is told so. */
  const whereThePhoneIs = async (state: unknown, hasCall: boolean): Promise<number> => {
    let asked = 0;
    const text = JSON.stringify({ error: [], result: { data: [state] } });
    const { instance, clock } = await openInstance({
      around: (http) => ({
        send: (request) => {
          asked += 1;
          return request.url.includes('/realtimeSessions.json')
            ? Promise.resolve({ status: 200, text })
            : http.send(request);
        },
      }),
    });
    if (hasCall) instance.send({ do: 'pick-up', call: instance.send({ do: 'ring', number: '+14155550132' }) });
    await clock.pass(60_000);
    const before = asked;
    await clock.pass(60_000);
    return asked - before;
  };

  it('is that of a call where only its activity tells of it, or only the phone', async () => {
    expect(await whereThePhoneIs(undefined, false)).toBeLessThanOrEqual(7);
    expect(await whereThePhoneIs(undefined, true)).toBeGreaterThanOrEqual(19);
    expect(await whereThePhoneIs({ id_agent: 'james', exten_status: 'Busy' }, false)).toBeGreaterThanOrEqual(19);
  });

  it('asks at the very start for what was closed meanwhile, too', async () => {
    const { instance } = await openInstance();
    const first = instance.asked.find(({ path }) => path.includes('/activities.json'));
    expect(first?.path).toContain('[1][field]=time_close');
  });

  it('is that of a call for a minute after a dial of which nobody knows', async () => {
    const { stage, instance, clock } = await openInstance({
      around: (http) => ({
        send: (asked) => (asked.method === 'POST' ? Promise.reject(new Failure('no-answer')) : http.send(asked)),
      }),
    });
    await clock.pass(3_000);
    const before = instance.asked.length;
    void stage.telephony.dial({ number: '+14155550132', agentEmail: 'james.bond@agents.co' });
    await clock.pass(1_000);
    expect(instance.asked.slice(before).map(({ path }) => path.split('?')[0])).toEqual(['/api/v6/activities.json']);
    await clock.pass(58_000);
    expect(instance.asked.length - before).toBeGreaterThanOrEqual(18);
    await clock.pass(30_000);
    const after = instance.asked.length;
    await clock.pass(60_000);
    expect(instance.asked.length - after).toBeLessThanOrEqual(6);
  });

  it('may be slower, never faster while nothing happens', async () => {
    expect((await perHour(false, { pollSeconds: { idle: 1 } })).length).toBeLessThanOrEqual(60);
    expect((await perHour(false, { pollSeconds: { idle: 30 } })).length).toBeLessThanOrEqual(20);
    expect((await perHour(true, { pollSeconds: 10 })).length).toBeLessThanOrEqual(60);
  });

  it('leaves an answer alone that comes when nobody listens any more', async () => {
    const held: (() => void)[] = [];
    const { stage, instance, clock } = await openInstance({
      around: (http) => ({
        send: async (asked) => {
          if (held.length === 0 && asked.url.includes('/activities.json'))
            await new Promise<void>((resolve) => held.push(resolve));
          return http.send(asked);
        },
      }),
    });
    instance.send({ do: 'pick-up', call: instance.send({ do: 'ring', number: '+14155550132' }) });
    const before = stage.events.length;
    stage.stop();
    held[0]?.();
    await clock.pass(600_000);
    expect(stage.events.length).toBe(before);
    const dispose = { do: 'dispose', channel: 'call', id: '1WS.1', code: 'Resolved' } as const;
    expect(await stage.telephony.perform?.(dispose)).toEqual({ kind: 'refused', code: 'other' });
  });

  it('ends when nobody listens', async () => {
    const { stage, instance, clock } = await openInstance();
    stage.stop();
    const before = instance.asked.length;
    await clock.pass(600_000);
    expect(instance.asked.length).toBe(before);
  });
});
