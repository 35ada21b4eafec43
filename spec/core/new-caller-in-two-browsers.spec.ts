import { describe, expect, it } from 'vitest';
import { setStage, type Stage } from '../support/stage.ts';

const phone = '+14155550132';

async function twoBrowsers(): Promise<readonly [Stage, Stage]> {
  const one = await setStage({ searchDelay: 600_000 });
  return [one, await setStage({ beside: one })];
}

describe('a caller whom nobody knows, in two browsers that hear of the call', () => {
  it.each([50, 1_000, 2_999, 10_000])('%i ms apart, is made once', async (apart) => {
    const [one, two] = await twoBrowsers();
    await one.begin({ phone });
    await one.clock.pass(apart);
    await two.begin({ phone });
    await one.clock.pass(60_000);
    await Promise.all([one.end(), two.end()]);
    await one.clock.pass(60_000);
    expect([one.helpdesk.users.size, one.helpdesk.tickets.size]).toEqual([1, 1]);
    expect(one.notes(1).filter((body) => body.includes('Call ID:'))).toHaveLength(1);
  });

  it('is somebody else than who was chosen in the other one', async () => {
    const [one, two] = await twoBrowsers();
    const eve = one.helpdesk.addUser({ name: 'Eve', phone: '+14155550199' });
    await one.begin({ phone });
    one.actions.chooseUser('ccaip-call-103646@7', { ...eve });
    await one.clock.pass(100);
    await two.begin({ phone });
    await one.clock.pass(10_000);
    expect(two.view()?.ticket?.id).toBe(one.view()?.ticket?.id);
    expect(one.helpdesk.tickets.size).toBe(1);
  });
});
