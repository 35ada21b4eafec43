import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import { openInstance } from './instance.ts';

const troubles = (events: readonly { readonly kind: string }[]): readonly unknown[] =>
  events
    .flatMap((event) => ('state' in event && typeof event.state === 'object' ? [event.state] : []))
    .flatMap((state) => (state !== null && 'trouble' in state ? [state.trouble] : []));

describe('an API that does not answer as it should', () => {
  it.each([
    ['unauthorized', 'secret'],
    ['too-many', 'too-many'],
    ['html', 'unreachable'],
    ['lost', 'unreachable'],
    ['server-error', 'unreachable'],
  ] as const)('with %s is said once to be in trouble: %s, and is asked less often', async (answer, trouble) => {
    const { stage, instance, clock } = await openInstance();
    stage.events.length = 0;
    instance.configure({ answer });
    const before = instance.asked.length;
    await clock.pass(3_600_000);
    expect(troubles(stage.events)).toEqual([trouble]);
    expect(instance.asked.length - before).toBeLessThanOrEqual(130);
    expect(instance.asked.length - before).toBeGreaterThan(5);
    instance.configure({ answer: 'normal' });
    await clock.pass(600_000);
    expect(troubles(stage.events)).toEqual([trouble, 'none']);
  });

  it('is left alone as long as it asks for', async () => {
    const { instance, clock } = await openInstance();
    instance.configure({ answer: 'too-many', retryAfter: 120 });
    await clock.pass(15_000);
    const before = instance.asked.length;
    await clock.pass(100_000);
    expect(instance.asked.length).toBe(before);
    await clock.pass(30_000);
    expect(instance.asked.length).toBe(before + 1);
  });

  it.each([
    [3600, 290, 20],
    [1, 8, 5],
  ])('that asks for %i seconds is asked neither before %i s nor much later', async (retryAfter, quiet, then) => {
    const { instance, clock } = await openInstance();
    instance.configure({ answer: 'too-many', retryAfter });
    while (!instance.asked.some(({ at }) => at > clock.now() - 1_000)) await clock.pass(1_000);
    const before = instance.asked.length;
    await clock.pass(quiet * 1_000);
    expect(instance.asked.length).toBe(before);
    await clock.pass(then * 1_000);
    expect(instance.asked.length).toBe(before + 1);
  });

  it('over a wrong token is asked again after a minute, then every five', async () => {
    const { instance, clock } = await openInstance();
    instance.configure({ answer: 'unauthorized' });
    const before = instance.asked.length;
    await clock.pass(3_600_000);
    expect(instance.asked.length - before).toBeGreaterThanOrEqual(12);
    expect(instance.asked.length - before).toBeLessThanOrEqual(14);
  });

  it('is waited for no longer because it was in trouble an hour ago', async () => {
    const { instance, clock } = await openInstance();
    const inFortySeconds = async (): Promise<number> => {
      instance.configure({ answer: 'server-error' });
      const before = instance.asked.length;
      await clock.pass(45_000);
      return instance.asked.length - before;
    };
    const first = await inFortySeconds();
    await clock.pass(600_000);
    instance.configure({ answer: 'normal' });
    await clock.pass(600_000);
    expect(await inFortySeconds()).toBe(first);
  });

  it('without a network says so', async () => {
    let isOffline = false;
    const { stage, clock } = await openInstance({
      around: (http) => ({ send: (asked) => (isOffline ? Promise.reject(new Failure('offline')) : http.send(asked)) }),
    });
    isOffline = true;
    await clock.pass(60_000);
    expect(stage.desk.view().phone.state?.trouble).toBe('offline');
  });

  it('loses no call meanwhile', async () => {
    const { stage, instance, clock } = await openInstance();
    instance.configure({ answer: 'lost' });
    const call = instance.send({ do: 'ring', number: '+14155550132' });
    instance.send({ do: 'pick-up', call });
    await clock.pass(60_000);
    instance.send({ do: 'hang-up', call });
    instance.send({ do: 'close', call });
    await clock.pass(600_000);
    instance.configure({ answer: 'normal' });
    await clock.pass(600_000);
    expect(stage.events.filter(({ kind }) => kind === 'began' || kind === 'ended')).toMatchObject([
      { kind: 'began', id: call },
      { kind: 'ended', id: call },
    ]);
  });
});

describe('one question that is refused', () => {
  it.each(['usersSession', 'pauses', 'statuses', 'realtimeSessions', 'users'])(
    'like %s leaves the others as they are',
    async (model) => {
      const { stage, instance, clock } = await openInstance({
        agentFields: {},
        vendorOptions: { agentId: 'alias' },
        ...(model === 'users' ? {} : { vendorOptions: {} }),
        ...(model === 'users' && { agentFields: { alias: 'james' } }),
        around: (http) => ({
          send: (request) =>
            request.url.includes(`/${model}.json`)
              ? Promise.resolve({ status: 403, text: '{"error":["Access denied"],"result":null}' })
              : http.send(request),
        }),
      });
      const call = instance.send({ do: 'ring', number: '+14155550132' });
      instance.send({ do: 'pick-up', call });
      await clock.pass(60_000);
      expect(stage.view(call)?.phase).toBe('running');
      expect(stage.desk.view().phone.state?.trouble).toBe('none');
    },
  );
});

describe('who the agent is there', () => {
  it('is found by e-mail', async () => {
    const { stage } = await openInstance();
    expect(stage.desk.view().phone).toMatchObject({ signedInAs: 'james.bond@agents.co', isOtherAgent: false });
  });

  it('is found by the login that a field of the agent holds', async () => {
    const { stage, instance } = await openInstance({
      vendorOptions: { agentId: 'daktela_login' },
      agentFields: { daktela_login: 'EVE' },
    });
    expect(instance.asked.at(-1)?.path).toContain('eve');
    expect(stage.desk.view().phone.isOtherAgent).toBe(false);
  });

  it('that nobody is there is said, and asked for again later', async () => {
    const { stage, instance, clock } = await openInstance({
      vendorOptions: { agentId: 'alias' },
      agentFields: { alias: 'q' },
    });
    expect(stage.desk.view().phone.state?.trouble).toBe('agent-unknown');
    expect(await stage.telephony.dial({ number: '+14155550132', agentEmail: 'q' })).toMatchObject({
      kind: 'refused',
      code: 'agent-unknown',
    });
    const before = instance.asked.length;
    await clock.pass(3_600_000);
    expect(instance.asked.length - before).toBeLessThanOrEqual(13);
  });
});

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
    const { stage, clock } = await openInstance({
      around: (http) => ({
        send: async (asked) => {
          const answer = await http.send(asked);
          if (held.length > 0 || !asked.url.includes('/activities.json')) return answer;
          return new Promise((resolve) => held.push(() => resolve(answer)));
        },
      }),
    });
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
