import { beforeEach, describe, expect, it } from 'vitest';
import type { Pop } from '../../../../src/workbench/adapters/ccaip/pop.ts';
import { FakePage, post } from './fake-page.ts';
import { email, inQueue, james, openTenant, signedInPage, type Tenant } from './tenant.ts';

let tenant: Tenant;
let page: FakePage;
const send = (...[command]: Parameters<Tenant['ccaip']['control']['send']>) => tenant.ccaip.control.send(command);
const phone = () => tenant.ccaip.control.phones.find(({ agent }) => agent.email === email);

beforeEach(async () => {
  tenant = openTenant();
  page = await signedInPage(tenant);
});

describe('the simulated phone', () => {
  it('posts JSON strings: Agent_Login, New_Call at the answer, End_Call at the end', async () => {
    expect(await send({ do: 'ring' })).toEqual({ callId: 103646 });
    expect(page.types).toEqual(['Agent_Login']);
    await send({ do: 'answer' });
    await send({ do: 'hang-up' });
    const data = { ...james, ...inQueue, call_id: 103646, session_type: 'Voice Inbound (IVR)' };
    expect(page.posted).toEqual(
      [
        { type: 'Agent_Login', data: james },
        { type: 'New_Call', data },
        { type: 'End_Call', data },
      ].map((message) => JSON.stringify(message)),
    );
  });

  it('lists what was posted with page and agent', async () => {
    expect(tenant.ccaip.control.posted).toMatchObject([{ agent: email, message: page.posted[0] }]);
  });

  it('leaves custom id, queue and campaign out where there are none', async () => {
    await send({ do: 'sign-out' });
    await send({ do: 'sign-in', email: 'eve@agents.co' });
    await send({ do: 'ring', call: { sessionType: 'Voice Internal' } });
    await send({ do: 'answer' });
    expect(page.messages.at(-1)).toEqual({
      type: 'New_Call',
      data: { agent_id: 2, agent_email: 'eve@agents.co', call_id: 103646, session_type: 'Voice Internal' },
    });
  });

  it('names the campaign of a campaign call', async () => {
    await send({ do: 'ring', call: { sessionType: 'Voice Campaign (UJET)', campaign: 'Survey Movie' } });
    await send({ do: 'answer' });
    expect(page.messages.at(-1)).toMatchObject({ data: { campaign_id: 1432, campaign_name: 'Survey Movie' } });
  });

  it.each([
    ['phone', { phone: '+14155550132' }],
    ['ani', { ani: '+14155550132' }],
    ['custom_sip_headers', { custom_sip_headers: { 'X-Caller': '+14155550132' } }],
    ['session_variable', { session_variable: { ani: '+14155550132' } }],
  ] as const)('carries the number in %s where told to', async (carries, fields) => {
    await send({ do: 'ring', call: { carries } });
    await send({ do: 'answer' });
    expect(page.messages.at(-1)).toMatchObject({ data: fields });
  });

  it('posts nothing for ringing, declining, hold and mute', async () => {
    await send({ do: 'ring' });
    await send({ do: 'decline' });
    await send({ do: 'ring' });
    await send({ do: 'answer' });
    await send({ do: 'hold', on: true });
    await send({ do: 'mute', on: true });
    expect(page.types).toEqual(['Agent_Login', 'New_Call']);
    expect(phone()?.calls).toMatchObject([{ id: 103647, isOnHold: true, isMuted: true }]);
    expect(phone()?.history).toMatchObject([{ id: 103646, outcome: 'declined' }]);
  });

  it('holds the first call while a second is answered', async () => {
    await send({ do: 'ring' });
    await send({ do: 'answer' });
    await send({ do: 'ring' });
    await send({ do: 'answer' });
    expect(phone()?.calls).toMatchObject([{ isOnHold: true }, { isOnHold: false }]);
    await send({ do: 'hang-up', callId: 103647 });
    expect(phone()?.status).toBe('in-call');
  });

  it('wraps up after a call and is available again', async () => {
    await send({ do: 'ring' });
    await send({ do: 'answer' });
    await tenant.time.advance(252_000);
    await send({ do: 'hang-up' });
    expect(phone()).toMatchObject({ status: 'wrap-up', history: [{ outcome: 'talked', seconds: 252 }] });
    await tenant.time.advance(5000);
    expect(page.newest?.phone?.status).toBe('available');
  });

  it('tells of an outbound call when the customer answers', async () => {
    await send({ do: 'dial', number: '+1 (415) 555-0132' });
    await tenant.time.advance(900);
    expect(page.types).toEqual(['Agent_Login']);
    await tenant.time.advance(100);
    expect(page.messages.at(-1)).toEqual({
      type: 'New_Call',
      data: { ...james, call_id: 103646, session_type: 'Voice Outbound' },
    });
  });

  it('posts anything as it is, as often as told', async () => {
    await send({ do: 'post', message: '{"type":', times: 2 });
    await send({ do: 'post', message: [1, null] });
    expect(page.posted.slice(1)).toEqual(['{"type":', '{"type":', [1, null]]);
  });

  it('loads the page anew and replays nothing', async () => {
    await send({ do: 'ring' });
    await send({ do: 'answer' });
    await send({ do: 'reload' });
    expect(page.types).toEqual(['Agent_Login', 'New_Call']);
    await send({ do: 'hang-up' });
    expect(page.types).toEqual(['Agent_Login', 'New_Call', 'End_Call']);
  });

  it('announces a remembered agent where the tenant does so', async () => {
    tenant.ccaip.configure({ announcesOnLoad: true });
    await send({ do: 'reload' });
    await tenant.time.advance(0);
    expect(page.types).toEqual(['Agent_Login', 'Agent_Login']);
  });
});

describe('records that pop', () => {
  const pops = () => page.messages.filter((_, index) => page.types[index] === 'CRM_Record_Pop');
  const call = async (pop: Pop) => {
    await send({ do: 'ring', call: { pop } });
    await send({ do: 'answer' });
  };

  it.each([
    [{ to: 'ticket', id: 35 }, 'https://acme.zendesk.com/agent/tickets/35'],
    [{ to: 'user', id: 9 }, 'https://acme.zendesk.com/agent/users/9'],
    [{ to: 'url', url: 'https://crm.example.com/record/456' }, 'https://crm.example.com/record/456'],
    [{ to: 'url', url: '' }, ''],
  ] as const)('names the record: %j', async (pop, recordUrl) => {
    await call(pop);
    expect(pops()).toEqual([{ type: 'CRM_Record_Pop', data: { recordUrl } }]);
  });

  it('fills the lookup URL in, the plus sign kept, and names the call where told to', async () => {
    await call({ to: 'lookup', hasCallId: true });
    const recordUrl =
      'https://acme.zendesk.com/agent/apps/ringside/pop?ani=%2B14155550132&call_id=103646' +
      '&menu_path=Developers%2FJames&type=IVR_Call&channel=voice_call';
    expect(pops()).toEqual([{ type: 'CRM_Record_Pop', data: { recordUrl, call_id: 103646 } }]);
  });

  it.each([
    ['before', ['Agent_Login', 'CRM_Record_Pop', 'New_Call']],
    ['after', ['Agent_Login', 'New_Call', 'CRM_Record_Pop']],
    ['late', ['Agent_Login', 'New_Call']],
  ] as const)('come %s New_Call', async (when, types) => {
    await call({ to: 'lookup', when });
    expect(page.types).toEqual(types);
    await tenant.time.advance(4000);
    expect(pops()).toHaveLength(1);
  });

  it('come twice where told to', async () => {
    await call({ to: 'lookup', times: 2 });
    expect(pops()).toHaveLength(2);
  });
});

describe('steering the phone', () => {
  it('waits for a page to open', async () => {
    const { ccaip, time } = openTenant();
    const signIn = ccaip.control.send({ do: 'sign-in', email });
    await time.advance(3000);
    const late = await new FakePage(ccaip).load();
    await signIn;
    expect(late.types).toEqual(['Agent_Login']);
  });

  it('says that no page is open after five seconds', async () => {
    const { ccaip, time } = openTenant();
    const failure = expect(ccaip.control.send({ do: 'ring' })).rejects.toThrow('No agent page is open.');
    await time.advance(5000);
    await failure;
  });

  it('says that a page does not do it', async () => {
    const { ccaip, time } = openTenant();
    await new FakePage(ccaip, { isDeaf: true }).load();
    const failure = expect(ccaip.control.send({ do: 'post', message: 1 })).rejects.toThrow('did not do it within 5 s');
    await time.advance(5000);
    await failure;
  });

  it('says that there is no call to answer', async () => {
    await expect(send({ do: 'answer' })).rejects.toThrow('There is no call that is ringing.');
  });

  it('forgets a page that was closed', async () => {
    await page.close();
    expect(tenant.ccaip.control.pages).toEqual([]);
  });

  it('answers commands over HTTP', async () => {
    const { ccaip } = tenant;
    const ring = await post(ccaip, '/control/commands', { do: 'ring' });
    expect([ring.status, await ring.json()]).toEqual([200, { callId: 103646 }]);
    expect((await post(ccaip, '/control/commands', { do: 'hang-up' })).status).toBe(409);
    expect((await post(ccaip, '/control/commands', { do: 'dance' })).status).toBe(400);
    expect((await post(ccaip, '/control/acks', 'nonsense')).status).toBe(400);
  });

  it('refuses settings of the wrong shape and keeps the old ones', () => {
    const wrong: object = { wrapUp: 'long' };
    expect(() => tenant.ccaip.configure(wrong)).toThrow();
    expect(tenant.ccaip.settings.wrapUp).toBe(5000);
  });

  it('posts nothing while silent', async () => {
    tenant.ccaip.configure({ isSilent: true });
    await send({ do: 'ring' });
    await send({ do: 'answer' });
    expect(page.types).toEqual(['Agent_Login']);
  });

  it('has its calls back after a restart, with ids that go on growing', async () => {
    await send({ do: 'ring' });
    await send({ do: 'answer' });
    const other = openTenant();
    other.ccaip.restore(JSON.parse(JSON.stringify(tenant.ccaip.snapshot())));
    const back = await new FakePage(other.ccaip, { agent: email }).load();
    expect(await other.ccaip.control.send({ do: 'ring' })).toEqual({ callId: 103647 });
    expect(back.newest?.phone?.calls).toHaveLength(2);
  });

  it.each([undefined, null, 7, 'rubbish', { phones: 'none' }])('starts fresh from %j', (kept) => {
    tenant.ccaip.restore(kept);
    expect(tenant.ccaip.settings.subdomain).toBe('acme');
    expect(tenant.ccaip.control.takeCallId()).toBe(103646);
  });

  it('signs everybody out at a reset', async () => {
    await send({ do: 'ring' });
    tenant.ccaip.reset();
    await tenant.time.advance(0);
    expect(page.newest?.phone).toBeNull();
    expect(tenant.ccaip.control.phones.every(({ isSignedIn, calls }) => !isSignedIn && calls.length === 0)).toBe(true);
  });
});
