import { describe, expect, it } from 'vitest';
import { openToolbar } from './open-toolbar.ts';
import { crt, recorded } from './recorded.ts';
import { hear, number, postedOf, withAda } from './toolbar-with-ada.ts';

const long = 10 * 60_000;

describe('a call that the toolbar shows', () => {
  it('opens the ticket of the caller whose number it carries and becomes one note, kind and queue in it', async () => {
    const { stage, ticket } = await withAda();
    await hear(stage, 'on-load', 'login', 'show-crm', 'show-crm');
    await stage.clock.pass(65_000);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: ticket }]);
    await hear(stage, 'hangup', 'dispose-call', 'hangup');
    await stage.clock.pass(long);
    expect(stage.notes(ticket)).toHaveLength(1);
    expect(stage.notes(ticket)[0]).toMatch(/^Inbound call, 1 min 5 s\n/);
    expect(stage.notes(ticket)[0]).toContain('Queue: English\n');
    expect(stage.notes(ticket)[0]).toContain('Session type: Inbound call (inbound.call.dial)\n');
    expect(stage.notes(ticket)[0]).toContain(`Call ID: ameyo ${crt}`);
  });

  it('opens the ticket whose number the caller typed in, where it is the caller’s', async () => {
    const stage = await openToolbar();
    const ada = stage.helpdesk.addUser({ name: 'Ada Lovelace', phone: number });
    stage.helpdesk.addTicket({ requesterId: ada.id, updatedAt: 9 });
    stage.helpdesk.addTicket({ id: 35_436, requesterId: ada.id, updatedAt: 1 });
    await hear(stage, 'show-crm-ticket-typed');
    await stage.clock.pass(5_000);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: 35_436 }]);
  });

  it('finds the caller by number where the typed ticket does not exist', async () => {
    const { stage, ticket } = await withAda();
    await hear(stage, 'show-crm-ticket-typed');
    await stage.clock.pass(5_000);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: ticket }]);
  });

  it('takes the ticket that Ameyo linked it with, also where that is told later', async () => {
    const stage = await openToolbar();
    const ada = stage.helpdesk.addUser({ name: 'Ada Lovelace', phone: number });
    stage.helpdesk.addTicket({ requesterId: ada.id, updatedAt: 9 });
    stage.helpdesk.addTicket({ id: 35_436, requesterId: ada.id, updatedAt: 1 });
    await hear(stage, 'show-crm', 'show-crm-detailed');
    await stage.clock.pass(5_000);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: 35_436 }]);
    expect(stage.desk.view().sessions).toHaveLength(1);
  });

  it('keeps its direction over messages that do not tell it, and over a reload', async () => {
    const { stage, ticket } = await withAda();
    await hear(stage, 'show-crm-object');
    await stage.reload();
    await hear(stage, 'show-crm-detailed');
    await stage.say({ method: 'showCrm', phone: '4155550132', additionalParams: { crtObjectId: crt } });
    await stage.clock.pass(5_000);
    expect(stage.view(crt)?.direction).toBe('outbound');
    await hear(stage, 'hangup');
    await stage.clock.pass(long);
    expect(stage.notes(ticket)[0]).toMatch(/^Outbound call/);
  });

  it('shows no masked number and searches nobody by it', async () => {
    const { stage, ticket } = await withAda();
    await hear(stage, 'show-crm-masked');
    await stage.clock.pass(5_000);
    expect(JSON.stringify(stage.desk.view())).not.toContain('4155550132');
    expect(stage.screen.opened).toEqual([]);
    await hear(stage, 'hangup');
    await stage.clock.pass(long);
    expect(stage.notes(ticket)).toEqual([]);
    expect(stage.desk.view().toFinish).toHaveLength(1);
  });

  it('that is shown again after its end changes nothing, and comes back with another part of the agent only', async () => {
    const { stage, ticket } = await withAda();
    await hear(stage, 'show-crm-object');
    await stage.clock.pass(5_000);
    await hear(stage, 'hangup');
    await stage.clock.pass(60_000);
    await hear(stage, 'show-crm-object');
    expect(stage.view(crt)?.phase).toBe('finished');
    const { additionalParams } = recorded('show-crm-object');
    await stage.say({
      ...recorded('show-crm-object'),
      additionalParams: { ...(additionalParams as object), userCrtObjectId: 'uce-2' },
    });
    expect(stage.view(crt)?.phase).toBe('running');
    expect(stage.notes(ticket)).toHaveLength(1);
    await stage.say({ method: 'hangupHandler', reason: 'success' });
    await stage.clock.pass(long);
    expect(stage.notes(ticket)[1]).toMatch(/^Addition to outbound call/);
  });

  it('that this agent hands on says so, and is over with the next call', async () => {
    const { stage } = await withAda();
    await hear(stage, 'show-crm', 'transfer-to-phone');
    expect(stage.view(crt)).toMatchObject({ isEndUnsure: true, passes: [{ how: 'transfer', role: 'left' }] });
    await stage.say({ method: 'showCrm', phone: '2125550100', additionalParams: { crtObjectId: 'd928-2' } });
    expect(stage.view(crt)?.phase).not.toBe('running');
  });

  it('ends by a hang-up that names no call at all', async () => {
    const { stage, ticket } = await withAda();
    await hear(stage, 'show-crm');
    await stage.clock.pass(5_000);
    await stage.say({ method: 'hangupHandler', reason: 'success' });
    await stage.clock.pass(long);
    expect(stage.notes(ticket)).toHaveLength(1);
  });
});

describe('the sign-in', () => {
  it('is said to be elsewhere, and is taken here when the agent asks for it', async () => {
    const stage = await openToolbar();
    await hear(stage, 'on-load', 'login-elsewhere');
    expect(stage.desk.view().phone.state?.signIn).toBe('elsewhere');
    await stage.actions.ask({ do: 'sign-in-here' });
    await stage.clock.settle();
    expect(postedOf(stage, 'doForceLogin')).toHaveLength(1);
    await hear(stage, 'force-login');
    expect(stage.desk.view()).toMatchObject({ asked: { state: 'done' }, phone: { state: { signIn: 'done' } } });
  });

  it('of the agent in Ameyo is compared with Zendesk’s where Ameyo’s ids are addresses', async () => {
    const stage = await openToolbar();
    await hear(stage, 'show-crm-object');
    expect(stage.desk.view().phone).toMatchObject({ signedInAs: 'james.bond@agents.co', isOtherAgent: false });
  });

  it('that was asked for and is refused is said so', async () => {
    const stage = await openToolbar();
    await hear(stage, 'on-load', 'login-elsewhere');
    await stage.actions.ask({ do: 'sign-in-here' });
    await stage.clock.settle();
    await hear(stage, 'login-refused');
    expect(stage.desk.view().asked?.state).toBe('refused');
  });

  it('takes no part in what other pages say: noise is counted', async () => {
    const stage = await openToolbar();
    await stage.say('{"type":"from another page"}');
    expect([stage.unread, stage.events]).toEqual([['adapter'], []]);
  });

  it('never gets credentials from this page', async () => {
    const stage = await openToolbar();
    await hear(stage, 'on-load', 'initialize-credentials', 'initialize-ui', 'initialize-extension');
    expect(stage.posted).toEqual([]);
  });

  it('answers what the toolbar asks where an admin has set it', async () => {
    const stage = await openToolbar({
      options: { uiElements: ['dial'], extensionName: 'softphone', extensionField: 'ameyo_extension' },
      agentFields: { ameyo_extension: '1001' },
    });
    await hear(stage, 'initialize-ui', 'initialize-extension');
    expect(stage.posted.map((text) => JSON.parse(String(text)) as unknown)).toEqual([
      { method: 'configureUI', uiElements: ['dial'] },
      { method: 'setExtensionMetadata', extensionName: 'softphone', extensionPhone: '1001' },
    ]);
  });
});

describe('a chat of the toolbar', () => {
  it('runs from its beginning to its end, known later by the agent’s part in it only', async () => {
    const { stage, ticket } = await withAda();
    await hear(stage, 'chat-initiated', 'chat-in-front');
    await stage.clock.pass(60_000);
    expect(stage.view('chat-77')).toMatchObject({ channel: 'chat', phase: 'running' });
    await stage.reload();
    await hear(stage, 'chat-ended');
    expect(stage.view('chat-77')?.vendorDisposition).toEqual({ state: 'needed' });
    await hear(stage, 'chat-disposed');
    await stage.clock.pass(long);
    expect(stage.notes(ticket)).toHaveLength(1);
    expect(stage.notes(ticket)[0]).toContain('Chat ID: ameyo chat-77');
  });

  it('is with the user of the e-mail that was given, where no number was', async () => {
    const { stage } = await withAda();
    const grace = stage.helpdesk.addUser({ name: 'Grace Hopper', email: 'grace@customers.example' });
    const ticket = stage.helpdesk.addTicket({ requesterId: grace.id });
    const customerData = { name: 'Grace', phone: null, email: 'grace@customers.example' };
    await stage.say({ ...recorded('chat-initiated'), customerData });
    await stage.clock.pass(5_000);
    expect(stage.view('chat-77')).toMatchObject({ caller: { id: grace.id }, ticket: { id: ticket.id } });
  });

  it('that was disposed before anything told of its end is a chat like any other', async () => {
    const { stage } = await withAda({ rules: { version: 1, rules: [{ then: { unknownCaller: 'ask' } }] } });
    const customerData = { name: 'Grace Hopper', phone: '2125550100' };
    await stage.say({ ...recorded('chat-initiated'), customerData });
    await hear(stage, 'chat-disposed');
    await stage.clock.pass(long);
    expect(stage.desk.view().toFinish).toMatchObject([{ id: 'ameyo-chat-chat-77@7' }]);
  });

  it('that was passed to this agent is a chat of its own', async () => {
    const { stage } = await withAda();
    await hear(stage, 'chat-passed-on');
    expect(stage.view('chat-78')).toMatchObject({ channel: 'chat', phase: 'running' });
  });

  it('is disposed in the toolbar: what is chosen here is for the note only', async () => {
    const { stage } = await withAda();
    await hear(stage, 'chat-initiated', 'chat-ended');
    stage.actions.chooseDisposition('ameyo-chat-chat-77@7', 'Resolved');
    stage.actions.done('ameyo-chat-chat-77@7');
    await stage.clock.pass(long);
    expect(stage.posted).toEqual([]);
    expect(stage.view('chat-77')?.vendorDisposition).toEqual({ state: 'needed' });
  });

  it('of which nothing was told is not ended', async () => {
    const { stage } = await withAda();
    await hear(stage, 'chat-ended', 'chat-in-front');
    expect(stage.desk.view().sessions).toEqual([]);
  });
});

describe('the ticket of a call', () => {
  it('answers the pop, and is told by the call’s id where the pop was answered or came before a reload', async () => {
    const { stage, ticket } = await withAda();
    const other = stage.helpdesk.addTicket({ requesterId: 1, updatedAt: 1 });
    await hear(stage, 'show-crm');
    await stage.clock.pass(5_000);
    const record = (id: number) => ({ recordId: String(id), recordName: `#${id}`, recordType: 'ticket' });
    expect(postedOf(stage, 'recordInfoForShowCrm')).toMatchObject([{ showCrmrequestId: '17', ...record(ticket) }]);
    await stage.say({ method: 'recordInfoForShowCrm_2', result: { status: 'success' } });
    stage.actions.chooseTicket(`ameyo-call-${crt}@7`, { id: other.id });
    await stage.clock.pass(60_000);
    expect(postedOf(stage, 'setRecordInfoForCrt')).toMatchObject([{ crtObjectId: crt, ...record(other.id) }]);
  });
});
