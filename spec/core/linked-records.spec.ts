import { describe, expect, it } from 'vitest';
import { setStage, theCall } from '../support/stage.ts';

const number = '+14155550132';

const stageWithAda = async (takes: readonly 'link-record'[]) => {
  const stage = await setStage({ takes });
  const ada = stage.helpdesk.addUser({ name: 'Ada Lovelace', phone: number });
  const ticket = stage.helpdesk.addTicket({ requesterId: ada.id, updatedAt: 9 });
  const other = stage.helpdesk.addTicket({ requesterId: ada.id, updatedAt: 1 });
  return { stage, ticket: ticket.id, other: other.id };
};
const linked = (ticket: number) => ({ do: 'link-record', channel: 'call', id: '103646', ticket });

describe('the ticket of a call', () => {
  it('is told once to a vendor that keeps it, and again where the call was moved', async () => {
    const { stage, ticket, other } = await stageWithAda(['link-record']);
    await stage.begin({ phone: number });
    await stage.clock.pass(5_000);
    expect(stage.telephony.commands).toEqual([linked(ticket)]);
    stage.actions.chooseTicket(theCall, { id: other });
    await stage.clock.pass(5_000);
    await stage.end();
    await stage.clock.pass(60_000);
    expect(stage.telephony.commands).toEqual([linked(ticket), linked(other)]);
  });

  it('is not told again after a reload, nor where nobody knows what became of it', async () => {
    const { stage } = await stageWithAda(['link-record']);
    stage.telephony.answerCommands({ kind: 'unknown' });
    await stage.begin({ phone: number });
    await stage.clock.pass(5_000);
    await stage.reload();
    await stage.clock.pass(600_000);
    expect(stage.telephony.commands).toHaveLength(1);
    await stage.end();
    await stage.clock.pass(60_000);
    expect(stage.desk.view().toFinish).toEqual([]);
  });

  it('is nobody’s business where the vendor does not take it', async () => {
    const { stage } = await stageWithAda([]);
    await stage.begin({ phone: number });
    await stage.clock.pass(5_000);
    expect(stage.telephony.commands).toEqual([]);
  });
});
