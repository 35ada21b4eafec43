import { describe, expect, it } from 'vitest';
import { setStage, theCall } from '../support/stage.ts';

describe('while the agent writes on a ticket', () => {
  it.each([
    [9_999, []],
    [10_000, [{ kind: 'ticket', id: 1 }]],
  ])('a pop %i ms after the last key opens %j', async (pause, opened) => {
    const stage = await setStage();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    stage.desk.noticeWriting();
    await stage.clock.pass(8_000);
    stage.desk.noticeWriting();
    await stage.clock.pass(pause);
    await stage.begin();
    await stage.pop(`https://acme.zendesk.com/agent/tickets/${id}`);
    expect(stage.screen.opened).toEqual(opened);
  });

  it('a ticket found by number waits behind its button, also after the call and over a reload', async () => {
    const stage = await setStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada', phone: '+14155550132' });
    const { id } = stage.helpdesk.addTicket({ requesterId: ada.id });
    await stage.begin({ phone: '+14155550132' });
    stage.desk.noticeWriting();
    await stage.clock.pass(3_000);
    await stage.reload();
    await stage.clock.pass(60_000);
    await stage.end();
    expect(stage.view()?.waiting).toEqual({ kind: 'ticket', id });
    expect(stage.screen.opened).toEqual([]);
    stage.actions.open({ kind: 'ticket', id }, theCall);
    await stage.clock.pass(60_000);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id }]);
    expect(stage.view()?.waiting).toBeUndefined();
  });
});

describe('a call that was opened once', () => {
  it('opens nothing more, whatever is chosen, popped or ended', async () => {
    const stage = await setStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada', phone: '+14155550132' });
    const ben = stage.helpdesk.addUser({ name: 'Ben' });
    const [adas, bens] = [
      stage.helpdesk.addTicket({ requesterId: ada.id }),
      stage.helpdesk.addTicket({ requesterId: ben.id }),
    ];
    await stage.begin({ phone: '+14155550132' });
    await stage.clock.pass(3_000);
    stage.actions.chooseUser(theCall, ben);
    await stage.clock.pass(3_000);
    await stage.pop(`https://acme.zendesk.com/agent/lookup?ticket_id=${bens.id}&call_id=103646`);
    await stage.end();
    await stage.clock.pass(60_000);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: adas.id }]);
  });
});

describe('a call that is over', () => {
  it.each([
    [60_000, 1],
    [61_000, 0],
  ])('for %i ms when the agent says who it was opens %i records', async (later, opened) => {
    const stage = await setStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada' });
    stage.helpdesk.addTicket({ requesterId: ada.id });
    await stage.begin({ phone: 'anonymous' });
    await stage.end();
    await stage.clock.pass(later);
    stage.actions.chooseUser(theCall, ada);
    await stage.clock.settle();
    expect(stage.screen.opened).toHaveLength(opened);
  });
});
