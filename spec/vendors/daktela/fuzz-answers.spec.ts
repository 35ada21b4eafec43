import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TelephonyEvent } from '../../../src/core/ports.ts';
import { readEnvelope, rowsIn } from '../../../src/vendors/daktela/envelope.ts';
import { createInstanceTime } from '../../../src/vendors/daktela/instance-time.ts';
import { createParts } from '../../../src/vendors/daktela/parts.ts';
import { readActivity, readCall } from '../../../src/vendors/daktela/activity.ts';
import { readLogins, readNamed, readPresence, readQueues } from '../../../src/vendors/daktela/phone-lists.ts';
import { createDaktela } from '../../../src/workbench/adapters/daktela/daktela.ts';
import { mutated } from '../../support/mutated.ts';
import { holds } from '../../support/random.ts';

const start = Date.UTC(2026, 10, 20, 15);

/** Everything that the instance can be asked, as it answers during and after a call that was handed on. */
async function recorded(): Promise<readonly unknown[]> {
  let now = start;
  const instance = createDaktela({ now: () => now });
  const call = instance.send({ do: 'ring', number: '+14155550132' });
  instance.send({ do: 'pick-up', call });
  instance.send({ do: 'talk', type: 'EMAIL', address: 'ada@example.com' });
  now += 60_000;
  const all: unknown[] = [];
  const models = ['activities', 'activitiesCall', 'realtimeSessions', 'usersSession', 'queues', 'statuses', 'pauses'];
  const headers = { 'X-AUTH-TOKEN': 'daktela-secret' };
  for (const step of [() => undefined, () => instance.send({ do: 'transfer', call, to: 'eve' })]) {
    step();
    for (const model of [...models, `activitiesCall/${call}`]) {
      const answer = await instance.handle(new Request(`https://x.example/api/v6/${model}.json`, { headers }));
      all.push(await answer?.json());
    }
  }
  return all;
}

/** What the core takes for granted of an event. */
function checkEvent(event: TelephonyEvent): void {
  expect(() => structuredClone(event)).not.toThrow();
  if (event.kind === 'phone-state') return;
  if (!('id' in event)) return;
  expect(event.id).toMatch(/^[\w.:~+-]{1,110}$/);
  if (event.kind !== 'began' && event.kind !== 'ended') return;
  expect(['inbound', 'outbound', 'internal']).toContain(event.direction);
  for (const text of Object.values(event.details)) expect(text.length).toBeLessThanOrEqual(500);
  for (const text of Object.values(event.data)) expect(String(text).length).toBeLessThanOrEqual(500);
  expect(Number.isFinite(event.at ?? 0)).toBe(true);
}

function readAll(text: string): void {
  const envelope = readEnvelope(text);
  if (!envelope) return;
  const time = createInstanceTime(() => start);
  time.learn(envelope);
  const parts = createParts({ self: { login: 'james', email: 'j@x.co' }, time, now: () => start, done: [] });
  const events: TelephonyEvent[] = [];
  for (const row of rowsIn(envelope) ?? []) {
    const [activity, call] = [readActivity(row), readCall(row)];
    if (activity) events.push(...parts.take(activity), ...parts.take(activity));
    if (call) events.push(...parts.takeMissing(call));
  }
  const rows = rowsIn(envelope) ?? [];
  const presence = readPresence(rows, 'james', { isAhead: () => false, pauseNamed: () => undefined });
  events.push(...parts.takePhone(presence.call), ...parts.takePhone(undefined));
  for (const id of parts.wanted()) events.push(...parts.takeCall(id, readCall(envelope.result)));
  readQueues(rows);
  readNamed(rows);
  readLogins(rows);
  for (const event of events) checkEvent(event);
}

describe('a recorded answer with anything changed in it', () => {
  it('tells what the core can take, or nothing', async () => {
    const answers = await recorded();
    await holds(
      fc.constantFrom(...answers).chain((answer) => mutated(answer)),
      (answer) => Promise.resolve(readAll(JSON.stringify(answer) ?? '')),
      500,
    );
  });

  it('cut anywhere is none', async () => {
    const answers = await recorded();
    await holds(fc.tuple(fc.constantFrom(...answers), fc.nat(400)), ([answer, at]) => {
      const text = JSON.stringify(answer);
      expect(readEnvelope(text.slice(0, Math.min(at, text.length - 1)))).toBeUndefined();
      return Promise.resolve();
    });
  });
});
