import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { setStage, type Stage } from '../support/stage.ts';

const phone = '+14155550132';

async function twoBrowsers(): Promise<readonly [Stage, Stage]> {
  const one = await setStage();
  return [one, await setStage({ beside: one })];
}

/** The tickets that carry the call's note. */
const notedOn = ({ helpdesk }: Stage): readonly number[] =>
  [...helpdesk.tickets.values()].flatMap(({ id, comments }) =>
    comments.filter(({ body }) => body.includes('Call ID: ccaip 103646')).map(() => id),
  );

const made = ({ helpdesk }: Stage): readonly number[] =>
  [...helpdesk.tickets.values()].filter(({ externalId }) => externalId !== undefined).map(({ id }) => id);

describe('a browser whose customer is made minutes after the call began', () => {
  it('goes on in the ticket that the other browser has made for the call since, not in a newer one of the customer', async () => {
    const [one, two] = await twoBrowsers();
    one.helpdesk.fail('createUser', new Failure('rate-limited', { retryAfter: 120_000 }));
    await one.begin({ phone });
    await one.clock.pass(10_000);
    await one.end();
    await two.end({ phone });
    await two.clock.pass(10_000);
    const [ticket = 0] = made(two);
    const [{ id: caller } = { id: 0 }] = [...one.helpdesk.users.values()];
    await one.clock.pass(30_000);
    one.helpdesk.addTicket({ requesterId: caller, updatedAt: one.clock.now() });
    await one.clock.pass(10 * 60_000);
    expect(notedOn(one)).toEqual([ticket]);
    expect([one, two].map((stage) => stage.view()?.note)).toEqual(['saved', 'saved']);
  });
});
