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

describe('a call whose own record could not be read', () => {
  it('is told by the next page, although the list of what was closed since goes on behind it', async () => {
    let isDeaf = false;
    const { stage, instance, clock } = await openInstance({
      around: (http) => ({
        send: (request) =>
          isDeaf && request.url.includes('activitiesCall/')
            ? Promise.reject(new Failure('no-answer'))
            : http.send(request),
      }),
    });
    stage.stop();
    const call = instance.send({ do: 'ring', number: '+14155550132' });
    instance.send({ do: 'pick-up', call });
    await clock.pass(10_000);
    // The list of calls names the one who had it last.
    instance.send({ do: 'transfer', call, to: 'eve' });
    await clock.pass(60_000);
    isDeaf = true;
    await stage.reload();
    await clock.pass(9_000);
    isDeaf = false;
    await stage.reload();
    await clock.pass(60_000);
    expect(stage.events.filter(({ kind }) => kind === 'ended')).toMatchObject([{ id: call }]);
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

describe('one question that is never answered', () => {
  it.each(['usersSession', 'pauses', 'statuses', 'queues', 'realtimeSessions', 'activitiesCall'])(
    'like %s does not keep the others from being asked',
    async (model) => {
      const { stage, instance, clock } = await openInstance({
        around: (http) => ({
          send: (request) =>
            request.url.includes(`/${model}.json`) ? Promise.resolve({ status: 500, text: '' }) : http.send(request),
        }),
      });
      await clock.pass(300_000);
      const call = instance.send({ do: 'ring', number: '+14155550132' });
      instance.send({ do: 'pick-up', call });
      await clock.pass(300_000);
      expect(stage.view(call)?.phase).toBe('running');
      expect(troubles(stage.events)).toEqual(['none', 'unreachable', 'none']);
    },
  );

  it('is asked again later', async () => {
    let isBroken = true;
    const { stage, clock } = await openInstance({
      around: (http) => ({
        send: (request) =>
          isBroken && request.url.includes('/statuses.json')
            ? Promise.resolve({ status: 500, text: '' })
            : http.send(request),
      }),
    });
    await clock.pass(600_000);
    isBroken = false;
    await clock.pass(600_000);
    expect(stage.desk.view().phone.state?.dispositions).toEqual(['Resolved', 'Follow up']);
  });
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

  it.each([true, false])(
    'is found after all where users were refused for a moment; a reload: %s',
    async (isReloaded) => {
      let refusals = 1;
      const { stage, instance, clock } = await openInstance({
        around: (http) => ({
          send: (request) =>
            request.url.includes('/users.json') && (refusals -= 1) >= 0
              ? Promise.resolve({ status: 403, text: 'Forbidden' })
              : http.send(request),
        }),
      });
      const call = instance.send({ do: 'ring', number: '+14155550132' });
      instance.send({ do: 'pick-up', call });
      await clock.pass(20_000);
      instance.send({ do: 'transfer', call, to: 'eve' });
      await clock.pass(200_000);
      if (isReloaded) await stage.reload();
      await clock.pass(600_000);
      expect(stage.events.filter(({ kind }) => kind === 'ended')).toMatchObject([{ id: call }]);
    },
  );

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

  it('may be slower, never faster while nothing happens', async () => {
    expect((await perHour(false, { pollSeconds: { idle: 1 } })).length).toBeLessThanOrEqual(60);
    expect((await perHour(false, { pollSeconds: { idle: 30 } })).length).toBeLessThanOrEqual(20);
    expect((await perHour(true, { pollSeconds: 10 })).length).toBeLessThanOrEqual(60);
  });

  it('ends when nobody listens', async () => {
    const { stage, instance, clock } = await openInstance();
    stage.stop();
    const before = instance.asked.length;
    await clock.pass(600_000);
    expect(instance.asked.length).toBe(before);
  });
});
