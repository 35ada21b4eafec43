import { describe, expect, it } from 'vitest';
import { createRemoteDesk } from '../../src/tabs/remote-desk.ts';
import { serveDesk } from '../../src/tabs/serve.ts';
import { createFakeChannel } from '../support/fake-bus.ts';
import { createFakeScreen } from '../support/fake-screen.ts';
import { setStage, theCall } from '../support/stage.ts';

async function besideThePhone() {
  const stage = await setStage();
  const channel = createFakeChannel();
  const stop = serveDesk(stage.desk, channel.join(), stage.clock);
  const screen = createFakeScreen();
  let made = 0;
  const remote = createRemoteDesk({
    bus: channel.join(),
    journal: stage.journal,
    screen,
    clock: stage.clock,
    newId: () => `remote-${(made += 1)}`,
  });
  await stage.clock.settle();
  return { stage, channel, remote, screen, stop };
}

describe('a sidebar', () => {
  it('sees the running call', async () => {
    const { stage, remote } = await besideThePhone();
    expect(remote.view()?.sessions).toEqual([]);
    await stage.begin();
    expect(remote.view()?.sessions).toMatchObject([{ id: theCall, phase: 'running' }]);
  });

  it('sees it, too, where it is opened in the middle of the call', async () => {
    const { stage, channel, screen } = await besideThePhone();
    await stage.begin();
    const { journal, clock } = stage;
    const late = createRemoteDesk({ bus: channel.join(), journal, screen, clock, newId: () => 'late' });
    await clock.settle();
    expect(late.view()?.sessions).toMatchObject([{ id: theCall, phase: 'running' }]);
  });

  it('types the notes that the phone writes', async () => {
    const { stage, remote } = await besideThePhone();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    await stage.begin();
    await stage.pop(`https://acme.zendesk.com/agent/tickets/${id}`);
    remote.actions.typeNotes(theCall, 'asked for a refund');
    await stage.clock.settle();
    await stage.end();
    remote.actions.done(theCall);
    await stage.clock.settle();
    expect(stage.notes(id)[0]).toContain('Notes: asked for a refund');
  });

  it('is believed about the ticket’s requester, who then stands in the note', async () => {
    const { stage, remote } = await besideThePhone();
    const user = stage.helpdesk.addUser({ name: 'Ada Lovelace' });
    const { id } = stage.helpdesk.addTicket({ requesterId: user.id });
    await stage.begin();
    await stage.pop(`https://acme.zendesk.com/agent/tickets/${id}`);
    remote.add([{ session: theCall, kind: 'requester-seen', ticket: id, user }]);
    await stage.clock.settle();
    await stage.end();
    expect(stage.notes(id)[0]).toContain('Customer: Ada Lovelace\n');
  });

  it('keeps what was typed although the phone was closed meanwhile', async () => {
    const { stage, remote, stop } = await besideThePhone();
    await stage.begin();
    stop();
    stage.desk.stop();
    remote.actions.typeNotes(theCall, 'typed in between');
    await stage.clock.settle();
    await stage.reload();
    expect(stage.view()?.notes).toBe('typed in between');
  });

  it('dials through the phone, and says so where no phone is there', async () => {
    const { stage, remote, stop } = await besideThePhone();
    const taken = remote.actions.dial('+14155550132', {});
    await stage.clock.settle();
    expect(await taken).toBe(true);
    expect(stage.telephony.dials).toHaveLength(1);
    stop();
    const untaken = remote.actions.dial('+14155550199', {});
    await stage.clock.pass(1_000);
    expect(await untaken).toBe(false);
  });

  it('has a command that came too late not done later', async () => {
    const { stage, channel } = await besideThePhone();
    const bus = channel.join();
    const command = { do: 'dial', number: '+14155550132', context: {} };
    bus.post({ ringside: 1, message: { kind: 'command', id: 'x', expires: stage.clock.now() - 1, command } });
    await stage.clock.settle();
    expect(stage.telephony.dials).toEqual([]);
  });

  it('opens what is clicked in it in its own tab, and the call remembers that', async () => {
    const { stage, remote, screen } = await besideThePhone();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    remote.noticeWriting();
    await stage.clock.settle();
    await stage.begin();
    await stage.pop(`https://acme.zendesk.com/agent/tickets/${id}`);
    expect(stage.view()?.waiting).toEqual({ kind: 'ticket', id });
    remote.actions.open({ kind: 'ticket', id }, theCall);
    await stage.clock.settle();
    expect([screen.opened, stage.screen.opened]).toEqual([[{ kind: 'ticket', id }], []]);
    expect(stage.view()?.waiting).toBeUndefined();
  });

  it('dials once where the click was told twice', async () => {
    const { stage, remote } = await besideThePhone();
    const both = [remote.actions.dial('+14155550132', {}), remote.actions.dial('+14155550132', {})];
    await stage.clock.settle();
    expect(await Promise.all(both)).toEqual([true, true]);
    expect(stage.telephony.dials).toHaveLength(1);
  });

  it('tells that the agent writes, and nothing is opened then', async () => {
    const { stage, remote } = await besideThePhone();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    remote.noticeWriting();
    await stage.clock.settle();
    await stage.begin();
    await stage.pop(`https://acme.zendesk.com/agent/tickets/${id}`);
    expect(stage.screen.opened).toEqual([]);
  });

  it('of another version is not understood', async () => {
    const { stage, channel } = await besideThePhone();
    const bus = channel.join();
    for (const odd of [
      null,
      5,
      'hello',
      {},
      { ringside: 2, message: { kind: 'hello' } },
      { ringside: 1, message: null },
      { ringside: 1, message: { kind: 'facts', facts: [{}] } },
    ])
      bus.post(odd);
    await stage.clock.settle();
    expect(stage.desk.view().sessions).toEqual([]);
  });
});
