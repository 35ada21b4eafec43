import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import { openInstance } from './instance.ts';

const troubles = (events: readonly { readonly kind: string }[]): readonly unknown[] =>
  events
    .flatMap((event) => ('state' in event && typeof event.state === 'object' ? [event.state] : []))
    .flatMap((state) => (state !== null && 'trouble' in state ? [state.trouble] : []));

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

describe('what cannot be read', () => {
  it.each([
    ['activities', 200, '{"error":[],"result":{"data":[{"name":"a b"}]}}'],
    ['pauses', 403, '{"error":["Access denied"],"result":null}'],
  ])('of %s is counted (%i: %s)', async (model, status, text) => {
    const { stage } = await openInstance({
      around: (http) => ({
        send: (asked) => (asked.url.includes(`/${model}.json`) ? Promise.resolve({ status, text }) : http.send(asked)),
      }),
    });
    expect(stage.unread.length).toBeGreaterThan(0);
  });
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
