import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TelephonyEvent } from '../../src/core/ports.ts';
import { setStage } from '../support/stage.ts';

const planned = vi.hoisted(() => ({ times: 0 }));

vi.mock(import('../../src/core/plan.ts'), async (original) => {
  const { plan, opening, ...others } = await original();
  return {
    ...others,
    plan: (...given) => {
      planned.times += 1;
      return plan(...given);
    },
    opening: (...given) => {
      planned.times += 1;
      return opening(...given);
    },
  };
});

const call = (kind: 'began' | 'ended', id: string, data = {}): TelephonyEvent => ({
  kind,
  frame: 'adapter',
  channel: 'call',
  id,
  direction: 'inbound',
  details: {},
  data,
});
const pop = (url: string): TelephonyEvent => ({ kind: 'record-popped', frame: 'adapter', url });

/** How often sessions are planned for each of so many messages, once some are there already. */
async function plansFor(count: number, event: (index: number) => TelephonyEvent): Promise<number> {
  const stage = await setStage();
  for (let index = 0; index < count; index += 1) stage.telephony.emit(event(index));
  planned.times = 0;
  for (let index = 0; index < 50; index += 1) stage.telephony.emit(event(count + index));
  const each = planned.times / 50;
  stage.desk.stop();
  return each;
}

describe('the work for one message', () => {
  it.each([
    ['repeats of one call', () => call('began', '1')],
    ['calls that only begin', (index: number) => call('began', `${index}`)],
    ['calls that only end', (index: number) => call('ended', `${index}`)],
    ['calls of unknown people', (index: number) => call('began', `${index}`, { phone: `+1415555${1000 + index}` })],
    ['pops', (index: number) => pop(`https://acme.zendesk.com/agent/tickets/${index + 1}`)],
    [
      'pops that name calls',
      (index: number) => pop(`https://acme.zendesk.com/agent/pop?ani=%2B14155550132&call_id=${index}`),
    ],
    ['messages that say nothing', () => ({ kind: 'noticed', frame: 'adapter', type: 'Ping' }) as const],
  ])('does not grow with the number of %s', async (_, event) => {
    const [few, many] = [await plansFor(20, event), await plansFor(400, event)];
    expect(many).toBeLessThanOrEqual(few + 1);
    expect(many).toBeLessThan(8);
  });
});

describe('a mistake of ours', () => {
  const faults: unknown[] = [];
  const remember = (fault: unknown): void => void faults.push(fault);
  beforeEach(() => void process.on('unhandledRejection', remember));
  afterEach(() => void process.off('unhandledRejection', remember));

  it('in a step is made again after a while, not at once for ever, and is not hidden', async () => {
    const stage = await setStage();
    // What no port rejects with.
    for (let time = 0; time < 30; time += 1)
      Reflect.apply(stage.helpdesk.fail, stage.helpdesk, ['findUsers', new TypeError('of ours')]);
    await stage.begin({ phone: '+14155550132' });
    expect(stage.helpdesk.asked).toEqual(['findUsers']);
    await stage.clock.pass(60_000);
    expect(stage.helpdesk.asked.length).toBeLessThan(10);
    await vi.waitFor(() => expect(faults.length).toBeGreaterThan(0));
  });
});
