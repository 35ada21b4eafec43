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
