import { describe, expect, it } from 'vitest';
import { scenarios } from '../../../src/workbench/scenarios/scenarios.ts';
import { createZendesk } from '../../../src/workbench/zendesk/zendesk.ts';
import { createRingostat } from '../../../src/workbench/adapters/ringostat/ringostat.ts';
import { openTenant } from '../adapters/ccaip/tenant.ts';

const played = scenarios.filter(({ vendor }) => vendor === 'ringostat');

const play = async (id: string) => {
  const { ccaip, time } = openTenant();
  const zendesk = createZendesk({ now: time.now, subdomain: 'acme', wait: time.wait });
  const ringostat = createRingostat({ now: time.now, wait: time.wait });
  const stage = { zendesk, ccaip, ringostat, wait: time.advance, agent: 'james.bond@agents.co' };
  const run = async (): Promise<void> => scenarios.find((scenario) => scenario.id === id)?.run(stage);
  await run();
  return { ringostat, run };
};

describe("Ringostat's scenarios", () => {
  it('are there', () => expect(played.length).toBeGreaterThan(5));

  it.each(played.map(({ id }) => id))('%s plays to its end, twice, and leaves no call running', async (id) => {
    const { ringostat, run } = await play(id);
    await run();
    expect(ringostat.calls.filter(({ endedAt }) => endedAt === null)).toEqual([]);
  });

  it('of which one is missed, and one goes to a colleague', async () => {
    expect((await play('ringostat-missed')).ringostat.calls).toMatchObject([{ disposition: 'NO ANSWER' }]);
    expect((await play('ringostat-transfer')).ringostat.calls).toMatchObject([{ employee: { fio: 'Eve Moneypenny' } }]);
  });
});
