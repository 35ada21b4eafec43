import { describe, expect, it } from 'vitest';
import { readPop } from '../../src/core/hearing/pop.ts';
import { setStage, theCall } from '../support/stage.ts';

const read = (url: string) => readPop(url, 'acme.zendesk.com', ['crm.example.com']);

describe('a lookup URL', () => {
  it.each(['line', 'support_phone_number', 'outbound_number', 'dnis'])(
    'may tell the number on our side as %s',
    (name) => {
      expect(read(`https://acme.zendesk.com/agent/?phone=+14155550132&${name}=+13392195276`)).toMatchObject({
        kind: 'lookup',
        signals: [{ from: 'pop', kind: 'phone', value: '+14155550132' }],
        line: '+13392195276',
      });
    },
  );

  it('tells nobody by our own number alone', () => {
    expect(read('https://acme.zendesk.com/agent/?line=+13392195276')).toEqual({ kind: 'nothing' });
  });
});

describe('a record URL', () => {
  it.each([
    ['https://acme.zendesk.com/agent/tickets/1', 'ticket', 1],
    ['https://acme.zendesk.com/tickets/1', 'ticket', 1],
    ['https://ACME.zendesk.com:443/agent/tickets/1?x=y', 'ticket', 1],
    ['https://acme.zendesk.com/agent/#/tickets/1', 'ticket', 1],
    ['https://acme.zendesk.com/agent/users/2/requested_tickets', 'user', 2],
    ['https://acme.zendesk.com/users/2', 'user', 2],
    ['https://acme.zendesk.com/agent/organizations/3/tickets', 'organization', 3],
    ['  https://acme.zendesk.com/agent/tickets/9007199254740991  ', 'ticket', 9_007_199_254_740_991],
  ])('%s is the %s %i of this account', (url, kind, id) => {
    expect(read(url)).toEqual({ kind: 'record', record: { kind, id } });
  });

  it.each([
    '',
    'javascript:alert(1)//https://acme.zendesk.com/agent/tickets/1',
    'http://acme.zendesk.com/agent/tickets/1',
    'https://evil.example/agent/tickets/1',
    'https://acme.zendesk.com.evil.example/agent/tickets/1',
    'https://acme.zendesk.com@evil.example/agent/tickets/1',
    'https://evil.example\\@acme.zendesk.com/agent/tickets/1',
    'https://acme.zendesk.com\t.evil.example/agent/tickets/1',
    'https://acme.zendesk.com:8443/agent/tickets/1',
    'https://acmе.zendesk.com/agent/tickets/1',
    'https://other.zendesk.com/agent/tickets/1',
    'https://acme.zendesk.com/agent/tickets/99999999999999999999',
    'https://acme.zendesk.com/agent/tickets/1e3',
    'https://acme.zendesk.com/agent/dashboard',
    `https://acme.zendesk.com/agent/tickets/1?${'x'.repeat(3000)}`,
    'data:text/html,x',
  ])('%s opens nothing', (url) => {
    expect(read(url)).toEqual({ kind: 'nothing' });
  });

  it('elsewhere is a link only for trusted hosts, and only with https', () => {
    expect(read('https://crm.example.com/contact/1')).toEqual({
      kind: 'link',
      url: 'https://crm.example.com/contact/1',
    });
    expect(read('http://crm.example.com/contact/1')).toEqual({ kind: 'nothing' });
    expect(read('https://crm.example.com.evil.example/contact/1')).toEqual({ kind: 'nothing' });
  });

  it.each([
    ['ani=%2B14155550132', { kind: 'phone', value: '+14155550132' }],
    ['ani=+14155550132', { kind: 'phone', value: '+14155550132' }],
    ['phone=+1%20415%20555%200132', { kind: 'phone', value: '+1 415 555 0132' }],
    ['cuid=A-7', { kind: 'external-id', value: 'A-7' }],
    ['external_id=A-7', { kind: 'external-id', value: 'A-7' }],
    ['email=ada%40example.com', { kind: 'email', value: 'ada@example.com' }],
    ['ticket_id=12', { kind: 'ticket', value: 12 }],
    ['user_id=13', { kind: 'user', value: 13 }],
    ['account_id=13', { kind: 'user', value: 13 }],
  ])('with %s says who is calling', (query, signal) => {
    expect(
      read(`https://acme.zendesk.com/agent/apps/ringside/pop?${query}&call_id=103646&type=IVR_Call`),
    ).toMatchObject({
      kind: 'lookup',
      callId: '103646',
      signals: [{ from: 'pop', ...signal }],
    });
  });

  it('may hold spaces in its query, as vendors fill names in', () => {
    expect(read('https://acme.zendesk.com/agent/pop?ani=%2B14155550132&menu_path=Orders/Order info')).toMatchObject({
      signals: [{ value: '+14155550132' }],
    });
    expect(read('https://acme.zendesk.com/agent/tick ets/1')).toEqual({ kind: 'nothing' });
  });

  it.each(['ani=%ZZ', 'ticket_id=abc', 'user_id=-1', 'ticket_id=1.5', 'foo=bar', 'email='])(
    'with %s says nothing',
    (query) => {
      expect(read(`https://acme.zendesk.com/agent/pop?${query}`)).toEqual({ kind: 'nothing' });
    },
  );
});

const ticketPage = (id: number): string => `https://acme.zendesk.com/agent/tickets/${id}`;

describe('a pop', () => {
  it('before the call belongs to the call that begins within ten seconds, and is opened once', async () => {
    const stage = await setStage();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    await stage.pop(ticketPage(id));
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id }]);
    await stage.clock.pass(9_000);
    await stage.begin();
    await stage.end();
    expect(stage.notes(id)).toHaveLength(1);
    expect(stage.screen.opened).toHaveLength(1);
  });

  it('too long before the call is opened, but is not the call’s', async () => {
    const stage = await setStage();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    await stage.pop(ticketPage(id));
    await stage.clock.pass(11_000);
    await stage.begin();
    await stage.end();
    expect(stage.notes(id)).toEqual([]);
    expect(stage.screen.opened).toHaveLength(1);
  });

  it('that comes twice opens once', async () => {
    const stage = await setStage();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    await stage.begin();
    await stage.pop(ticketPage(id));
    await stage.pop(ticketPage(id));
    expect(stage.screen.opened).toHaveLength(1);
  });

  it('with a call id belongs to that call, also before it begins', async () => {
    const stage = await setStage();
    const user = stage.helpdesk.addUser({ name: 'Ada', phone: '+14155550132' });
    const { id } = stage.helpdesk.addTicket({ requesterId: user.id });
    await stage.begin({ id: '1' });
    await stage.pop('https://acme.zendesk.com/agent/apps/ringside/pop?ani=%2B14155550132&call_id=2');
    await stage.begin({ id: '2' });
    await stage.end({ id: '2' });
    expect(stage.notes(id)[0]).toContain('Call ID: ccaip 2');
    expect(stage.desk.view().sessions.find((session) => session.id === 'ccaip-call-1@7')?.ticket).toBeUndefined();
  });

  it('of a record page belongs to the call that its query or its message names', async () => {
    const stage = await setStage();
    const [first, second] = [
      stage.helpdesk.addTicket({ requesterId: 1 }),
      stage.helpdesk.addTicket({ requesterId: 1 }),
    ];
    await stage.begin({ id: '1' });
    await stage.begin({ id: '2' });
    await stage.pop(`${ticketPage(first.id)}?call_id=1`);
    stage.telephony.emit({ kind: 'record-popped', frame: 'adapter', url: ticketPage(second.id), callId: '2' });
    await stage.clock.settle();
    await stage.end({ id: '1' });
    await stage.end({ id: '2' });
    expect(stage.notes(first.id)[0]).toContain('Call ID: ccaip 1');
    expect(stage.notes(second.id)[0]).toContain('Call ID: ccaip 2');
  });

  it('of the ticket of a call that has just ended belongs to the next call', async () => {
    const stage = await setStage();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    await stage.begin({ id: '1' });
    await stage.pop(ticketPage(id));
    await stage.end({ id: '1' });
    await stage.begin({ id: '2' });
    await stage.pop(ticketPage(id));
    await stage.end({ id: '2' });
    // Within the second of the first note a second one would have its stamp.
    await stage.clock.pass(2_000);
    expect(stage.notes(id)).toHaveLength(2);
  });

  it('that comes again after the end opens nothing more', async () => {
    const stage = await setStage();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    await stage.begin();
    await stage.pop(ticketPage(id));
    await stage.end();
    await stage.pop(ticketPage(id));
    expect(stage.screen.opened).toHaveLength(1);
  });

  it('of a user finds or makes the ticket without opening anything else', async () => {
    const stage = await setStage();
    const user = stage.helpdesk.addUser({ name: 'Ada', phone: '+14155550132' });
    await stage.begin();
    await stage.pop(`https://acme.zendesk.com/agent/users/${user.id}`);
    await stage.clock.settle();
    expect(stage.screen.opened).toEqual([{ kind: 'user', id: user.id }]);
    expect([...stage.helpdesk.tickets.values()]).toMatchObject([
      { requesterId: user.id, subject: 'Inbound call from Ada' },
    ]);
  });

  it('while the agent writes waits behind a button, and never opens by itself', async () => {
    const stage = await setStage();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    stage.desk.noticeWriting();
    await stage.begin();
    await stage.pop(ticketPage(id));
    await stage.clock.pass(60_000);
    expect(stage.screen.opened).toEqual([]);
    expect(stage.view()?.waiting).toEqual({ kind: 'ticket', id });
    stage.actions.open({ kind: 'ticket', id }, theCall);
    await stage.clock.settle();
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id }]);
    expect(stage.view()?.waiting).toBeUndefined();
  });

  it('of a trusted host is offered as a link and never opened', async () => {
    const stage = await setStage({ rules: { version: 1, trustedHosts: ['crm.example.com'] } });
    await stage.begin();
    await stage.pop('https://crm.example.com/contact/7');
    expect(stage.view()?.links).toEqual(['https://crm.example.com/contact/7']);
    expect(stage.screen.opened).toEqual([]);
  });
});
