import { beforeEach, describe, expect, it } from 'vitest';
import { FakePage } from './fake-page.ts';
import { email, openTenant, signedInPage, type Tenant } from './tenant.ts';

const eveEmail = 'eve@agents.co';
const callId = 103646;

let tenant: Tenant;
let page: FakePage;
let eves: FakePage;
const send = (...[command]: Parameters<Tenant['ccaip']['control']['send']>) => tenant.ccaip.control.send(command);
const callsOf = (agent: string) => tenant.ccaip.control.phones.find((phone) => phone.agent.email === agent)?.calls;
const statusOf = (agent: string) => tenant.ccaip.control.phones.find((phone) => phone.agent.email === agent)?.status;

const at = (agent: string) => ({ agent, callId });
const toEve = { agent: eveEmail } as const;

beforeEach(async () => {
  tenant = openTenant();
  page = await signedInPage(tenant);
  eves = await new FakePage(tenant.ccaip, { agent: eveEmail }).load();
  await send({ do: 'ring', agent: email });
  await send({ do: 'answer', agent: email });
});

describe('a blind transfer', () => {
  it('ends the call for the first agent at once, and begins it for the second when she picks up', async () => {
    await send({ do: 'transfer', ...at(email), to: toEve });
    expect(page.types).toEqual(['Agent_Login', 'New_Call', 'Transfer', 'End_Call']);
    expect(eves.types).toEqual([]);
    await send({ do: 'answer', ...at(eveEmail) });
    expect(eves.types).toEqual(['New_Call', 'Transfer', 'Agent_Connects_To_Session']);
    await send({ do: 'hang-up', ...at(eveEmail) });
    expect(eves.messages[0]).toMatchObject({ data: { call_id: callId, agent_email: eveEmail, queue_id: 8469 } });
    expect([eves.types.at(-1), page.types.length]).toEqual(['End_Call', 4]);
  });

  it('names both sides', async () => {
    await send({ do: 'transfer', ...at(email), to: toEve });
    const data = {
      call_id: callId,
      session_type: 'Voice Inbound (IVR)',
      from_agent_id: 1,
      from_agent_custom_id: '007',
      from_agent_email: email,
      from_queue_id: 8469,
      from_queue_path: 'Developers / James',
      to_agent_id: 2,
      to_agent_email: eveEmail,
      to_queue_id: 8469,
      to_queue_path: 'Developers / James',
    };
    expect(page.messages.at(-2)).toEqual({ type: 'Transfer', data });
    await send({ do: 'answer', ...at(eveEmail) });
    expect(eves.messages[1]).toEqual({ type: 'Transfer', data });
    expect(eves.messages[2]).toMatchObject({
      data: { type: 'agent', agent_id: 2, session_type: 'voice inbound (ivr)' },
    });
  });

  it('goes from queue to queue; who takes it is known only afterwards', async () => {
    await send({ do: 'transfer', ...at(email), to: { queue: 'Sales / Europe' } });
    expect(page.messages.at(-2)).toMatchObject({ data: { from_queue_id: 8469, to_queue_id: 8470 } });
    expect(page.messages.at(-2)).not.toHaveProperty('data.to_agent_id');
    await send({ do: 'answer', ...at(eveEmail) });
    expect(eves.messages[0]).toMatchObject({ type: 'New_Call', data: { queue_path: 'Sales / Europe' } });
    expect(eves.messages[1]).toMatchObject({ data: { to_agent_id: 2, to_queue_id: 8470, from_queue_id: 8469 } });
  });

  it('is heard by the second agent while it rings, where the tenant is such', async () => {
    tenant.ccaip.configure({ transferTold: 'before' });
    await send({ do: 'transfer', ...at(email), to: toEve });
    expect(eves.types).toEqual(['Transfer']);
    await send({ do: 'answer', ...at(eveEmail) });
    expect(eves.types).toEqual(['Transfer', 'New_Call', 'Agent_Connects_To_Session']);
  });

  it('carries number and data on', async () => {
    await send({ do: 'hang-up', ...at(email) });
    await send({ do: 'ring', agent: email, call: { carries: 'ani', data: { va_data_parameters: { order: 'A-17' } } } });
    await send({ do: 'answer', agent: email });
    await send({ do: 'transfer', agent: email, to: toEve });
    await send({ do: 'answer', agent: eveEmail });
    expect(eves.messages[0]).toMatchObject({
      data: { call_id: callId + 1, ani: '+14155550132', va_data_parameters: { order: 'A-17' } },
    });
  });

  it('rings at the first agent again when the second declines', async () => {
    await send({ do: 'transfer', ...at(email), to: toEve });
    await send({ do: 'decline', ...at(eveEmail) });
    expect([callsOf(eveEmail), callsOf(email)]).toMatchObject([[], [{ id: callId, state: 'ringing' }]]);
    await send({ do: 'answer', ...at(email) });
    expect(page.types.slice(2)).toEqual(['Transfer', 'End_Call', 'New_Call', 'Transfer', 'Agent_Connects_To_Session']);
  });

  it('comes back to the first agent with the same id', async () => {
    await send({ do: 'transfer', ...at(email), to: toEve });
    await send({ do: 'answer', ...at(eveEmail) });
    await send({ do: 'transfer', ...at(eveEmail), to: { agent: email } });
    await send({ do: 'answer', ...at(email) });
    expect(page.messages.at(-3)).toMatchObject({ type: 'New_Call', data: { call_id: callId } });
    expect(eves.types.slice(-2)).toEqual(['Transfer', 'End_Call']);
  });
});

describe('a warm transfer', () => {
  beforeEach(async () => {
    await send({ do: 'transfer', ...at(email), to: toEve, how: 'warm' });
  });

  it('puts the customer on hold and tells nobody anything while it rings', () => {
    expect(callsOf(email)).toMatchObject([{ state: 'active', isOnHold: true }]);
    expect([page.types.length, eves.types.length]).toEqual([2, 0]);
    expect(page.newest?.parties).toEqual([{ callId, agent: eveEmail, isRinging: true, isConsulted: true }]);
  });

  it('adds the second agent in both pages, and is complete when the first leaves', async () => {
    await send({ do: 'answer', ...at(eveEmail) });
    expect(eves.types).toEqual(['New_Call', 'Add_Party', 'Agent_Connects_To_Session']);
    expect(page.types.slice(2)).toEqual(['Add_Party', 'Agent_Connects_To_Session']);
    await send({ do: 'complete-transfer', ...at(email) });
    expect(page.types.slice(4)).toEqual(['Transfer', 'End_Call']);
    expect(eves.types.slice(3)).toEqual(['Transfer']);
    expect([callsOf(email), callsOf(eveEmail)]).toMatchObject([[], [{ state: 'active', isOnHold: false }]]);
  });

  it('is complete too when the first agent hangs up', async () => {
    await send({ do: 'answer', ...at(eveEmail) });
    await send({ do: 'hang-up', ...at(email) });
    expect(page.types.slice(4)).toEqual(['Transfer', 'End_Call']);
    expect(callsOf(eveEmail)).toMatchObject([{ state: 'active' }]);
  });

  it('becomes a blind one when it is completed while it rings', async () => {
    await send({ do: 'complete-transfer', ...at(email) });
    expect(page.types.slice(2)).toEqual(['Transfer', 'End_Call']);
    await send({ do: 'answer', ...at(eveEmail) });
    expect(eves.types).toEqual(['New_Call', 'Transfer', 'Agent_Connects_To_Session']);
  });

  it('is dropped: the second agent’s part ends, the customer comes back', async () => {
    await send({ do: 'answer', ...at(eveEmail) });
    await send({ do: 'drop-consult', ...at(email) });
    expect([eves.types.at(-1), page.types.at(-1)]).toEqual(['End_Call', 'Agent_Connects_To_Session']);
    expect(callsOf(email)).toMatchObject([{ state: 'active', isOnHold: false }]);
  });

  it.each(['hang-up', 'decline'] as const)('is dropped by the second agent’s own %s', async (how) => {
    if (how === 'hang-up') await send({ do: 'answer', ...at(eveEmail) });
    await send({ do: how, ...at(eveEmail) });
    expect([callsOf(eveEmail), callsOf(email)]).toMatchObject([[], [{ state: 'active', isOnHold: false }]]);
    expect(page.types).not.toContain('Transfer');
  });

  it('can be about one colleague at a time', async () => {
    const second = send({ do: 'transfer', ...at(email), to: { queue: 'Sales / Europe' } });
    await expect(second).rejects.toThrow('A colleague is being consulted already.');
  });

  it('is over for both when the customer hangs up', async () => {
    await send({ do: 'answer', ...at(eveEmail) });
    await send({ do: 'customer-hangs-up', ...at(email) });
    expect([page.types.at(-1), eves.types.at(-1)]).toEqual(['End_Call', 'End_Call']);
    expect([statusOf(email), statusOf(eveEmail)]).toEqual(['wrap-up', 'wrap-up']);
  });
});

describe('a conference', () => {
  it('goes on for the others when one leaves', async () => {
    await send({ do: 'add-party', ...at(email), to: toEve });
    expect(callsOf(email)).toMatchObject([{ isOnHold: false }]);
    await send({ do: 'answer', ...at(eveEmail) });
    await send({ do: 'hang-up', ...at(email) });
    expect(page.types.slice(2)).toEqual(['Add_Party', 'Agent_Connects_To_Session', 'End_Call']);
    expect(callsOf(eveEmail)).toMatchObject([{ state: 'active' }]);
  });

  it('tells everybody of an outside number', async () => {
    await send({ do: 'add-party', ...at(email), to: { number: '+14155550190' } });
    expect(page.messages.at(-1)).toMatchObject({ type: 'Add_Party', data: { type: 'end_user', agent_id: 1 } });
    expect(page.messages.at(-1)).toHaveProperty('data.end_user_id');
  });
});

describe('who a call can go to', () => {
  it.each([
    [{ agent: 'nobody@agents.co' }, 'nobody@agents.co is not signed in to an agent page.'],
    [{ agent: email }, `${email} has this call already.`],
  ])('is not %j', async (to, sentence) => {
    await expect(send({ do: 'transfer', ...at(email), to })).rejects.toThrow(sentence);
    expect(callsOf(email)).toMatchObject([{ state: 'active' }]);
  });

  it('is nobody of a queue where nobody else is signed in', async () => {
    await eves.close();
    const transfer = send({ do: 'transfer', ...at(email), to: { queue: 'Sales / Europe' } });
    await expect(transfer).rejects.toThrow('Nobody else is signed in to take calls of Sales / Europe.');
  });

  it('is shown to each agent', () => {
    expect([page.newest?.colleagues, eves.newest?.colleagues]).toEqual([[eveEmail], [email]]);
  });

  it('does not keep a call from ending whose second agent’s page is gone', async () => {
    await send({ do: 'add-party', ...at(email), to: toEve });
    await send({ do: 'answer', ...at(eveEmail) });
    await eves.close();
    await send({ do: 'customer-hangs-up', ...at(email) });
    expect([callsOf(email), callsOf(eveEmail)]).toEqual([[], []]);
  });
});
