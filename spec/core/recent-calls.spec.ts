import { describe, expect, it } from 'vitest';
import { setStage } from '../support/stage.ts';

describe('the last calls', () => {
  it('name user, number, ticket and duration, newest first, and are still there after a day and a reload', async () => {
    const stage = await setStage();
    const user = stage.helpdesk.addUser({ name: 'Ada', phone: '+14155550132' });
    const ticket = stage.helpdesk.addTicket({ requesterId: user.id });
    for (const id of ['1', '2']) {
      await stage.begin({ id, phone: '+14155550132' });
      await stage.clock.pass(12_000);
      await stage.end({ id });
      await stage.clock.pass(60_000);
    }
    const last = {
      direction: 'inbound',
      duration: 12_000,
      caller: user.id,
      number: { shown: '+1 415 555 0132' },
      ticket: ticket.id,
    };
    expect(stage.desk.view().recent).toMatchObject([
      { session: 'ccaip-call-2@7', ...last },
      { session: 'ccaip-call-1@7', ...last },
    ]);
    await stage.clock.pass(86_400_000);
    await stage.reload();
    expect(stage.desk.view().recent).toMatchObject([
      { session: 'ccaip-call-2@7', ...last },
      { session: 'ccaip-call-1@7', ...last },
    ]);
  });

  it('leave out internal calls and what still waits for its session', async () => {
    const stage = await setStage();
    await stage.begin({ direction: 'internal' });
    await stage.end({ direction: 'internal' });
    stage.desk.dial('+14155550132', {});
    await stage.clock.settle();
    expect(stage.desk.view().recent).toEqual([]);
  });
});
