import { beforeEach, describe, expect, it } from 'vitest';
import { FakePage } from './fake-page.ts';
import { email, openTenant, signedInPage, type Tenant } from './tenant.ts';

let tenant: Tenant;
let calls: FakePage;
let page: FakePage;
const send = (...[command]: Parameters<Tenant['ccaip']['control']['send']>) => tenant.ccaip.control.send(command);
const phone = () => tenant.ccaip.control.phones.find(({ agent }) => agent.email === email);

const james = { agent_id: 1, agent_custom_id: '007', agent_email: email };
const queue = { queue_id: 7678, queue_path: 'HB TEAM / Edvards' };

beforeEach(async () => {
  tenant = openTenant();
  calls = await signedInPage(tenant);
  page = await new FakePage(tenant.ccaip, { type: 'chat' }).load();
  await send({ do: 'sign-in', email, type: 'chat' });
});

describe('the simulated page for chats', () => {
  it('posts a whole chat in the casing of the samples, and nothing of it on the call page', async () => {
    await send({ do: 'new-chat' });
    expect(page.types).toEqual(['Agent_Login']);
    await send({ do: 'accept-chat' });
    await send({ do: 'chat-message', by: 'customer', text: 'My order has not come.' });
    await send({ do: 'chat-message', by: 'agent', text: 'I am looking into it.' });
    await send({ do: 'end-chat' });
    await send({ do: 'dismiss-chat' });
    const small = { chat_id: 103646, session_type: 'messaging inbound (web chat)', ...james, ...queue };
    const large = { chat_id: 103646, session_type: 'Messaging Inbound (Web Chat)' };
    const { agent_custom_id: _id, ...dismissing } = james;
    expect(page.messages.slice(1)).toEqual([
      { type: 'New_Chat', data: small },
      { type: 'Chat_Inbound_Message', data: { ...large, ...james, message: 'My order has not come.' } },
      { type: 'Chat_Outbound_Message', data: { ...large, ...james, message: 'I am looking into it.' } },
      { type: 'End_Chat', data: { ...large, ...james, agent_custom_id: null, queue_id: null, queue_path: null } },
      { type: 'Dismissed_Chat', data: { ...large, ...dismissing } },
    ]);
    expect(page.posted.every((message) => typeof message === 'string')).toBe(true);
    expect(calls.types).toEqual(['Agent_Login']);
    expect(phone()?.chats).toEqual([]);
  });

  it('leaves the queue out where there is none', async () => {
    await send({ do: 'new-chat', chat: { queue: null } });
    await send({ do: 'accept-chat' });
    expect(page.messages.at(-1)).not.toHaveProperty('data.queue_id');
  });

  it.each([
    ['fields', { email: 'ada@analytical.example', custom_user_id: 'crm-ada', phone: '+14155550132' }],
    [
      'session_variable',
      { session_variable: { email: 'ada@analytical.example', custom_user_id: 'crm-ada', ani: '+14155550132' } },
    ],
  ] as const)('carries who writes in %s where told to', async (carries, fields) => {
    const from = { email: 'ada@analytical.example', customUserId: 'crm-ada', phone: '+14155550132' };
    await send({ do: 'new-chat', chat: { from, carries } });
    await send({ do: 'accept-chat' });
    expect(page.messages.at(-1)).toMatchObject({ data: fields });
  });

  it.each([
    ['Messaging Inbound (Web Chat)', 'cuid=crm-ada&email=ada%40analytical.example', 'Web'],
    ['Messaging (Mobile)', 'cuid=crm-ada&email=ada%40analytical.example', 'Mobile'],
    ['Messaging Inbound (SMS)', 'ani=%2B14155550132', 'SMS'],
    ['Messaging (WhatsApp)', 'ani=%2B14155550132', 'SMS'],
  ])('fills the lookup URL of a %s chat with %s', async (sessionType, known, kind) => {
    const from = { email: 'ada@analytical.example', customUserId: 'crm-ada', phone: '+14155550132' };
    await send({ do: 'new-chat', chat: { sessionType, from, pop: { to: 'lookup', hasCallId: true } } });
    await send({ do: 'accept-chat' });
    const rest = `call_id=103646&menu_path=HB+TEAM%2FEdvards&type=${kind}&channel=chat`;
    expect(page.messages.at(-1)).toEqual({
      type: 'CRM_Record_Pop',
      data: { recordUrl: `https://acme.zendesk.com/agent/apps/ringside/pop?${known}&${rest}`, chat_id: 103646 },
    });
  });

  it.each([
    ['before', ['CRM_Record_Pop', 'New_Chat']],
    ['after', ['New_Chat', 'CRM_Record_Pop']],
    ['late', ['New_Chat']],
  ] as const)('pops %s New_Chat', async (when, types) => {
    await send({ do: 'new-chat', chat: { pop: { to: 'ticket', id: 35, when } } });
    await send({ do: 'accept-chat' });
    expect(page.types.slice(1)).toEqual(types);
    await tenant.time.advance(4000);
    expect(page.types.filter((type) => type === 'CRM_Record_Pop')).toHaveLength(1);
  });

  it('tells what the customer wrote before only once somebody picked up', async () => {
    await send({ do: 'new-chat', chat: { message: 'Hello?' } });
    expect(page.types).toEqual(['Agent_Login']);
    await send({ do: 'accept-chat' });
    expect(page.types.slice(1)).toEqual(['New_Chat', 'Chat_Inbound_Message']);
  });

  it('has several chats at once and tells which one the agent switches to', async () => {
    for (const _ of [1, 2]) {
      await send({ do: 'new-chat' });
      await send({ do: 'accept-chat' });
    }
    expect(phone()?.shownChat).toBe(103647);
    await send({ do: 'show-chat', chatId: 103646 });
    expect(page.messages.at(-1)).toMatchObject({ type: 'Active_Chat', data: { chat_id: 103646, ...queue } });
    await send({ do: 'chat-message', by: 'agent', text: 'to the one in front' });
    expect(page.messages.at(-1)).toMatchObject({ data: { chat_id: 103646 } });
    await send({ do: 'dismiss-chat' });
    expect(phone()).toMatchObject({ shownChat: 103647, chats: [{ id: 103647 }] });
  });

  it('says nothing of a waiting chat that the agent looks at', async () => {
    await send({ do: 'new-chat' });
    await send({ do: 'show-chat' });
    expect(page.types).toEqual(['Agent_Login']);
  });

  it('dismisses a chat in which nobody said a word', async () => {
    await send({ do: 'new-chat' });
    await send({ do: 'accept-chat' });
    await send({ do: 'dismiss-chat' });
    expect(page.types.slice(1)).toEqual(['New_Chat', 'Dismissed_Chat']);
  });

  it('refuses to write into a chat that is over', async () => {
    await send({ do: 'new-chat' });
    await send({ do: 'accept-chat' });
    await send({ do: 'end-chat' });
    const writing = send({ do: 'chat-message', by: 'customer', text: 'Still there?' });
    await expect(writing).rejects.toThrow('There is no chat that is active.');
  });

  it('gives calls and chats ids of one row', async () => {
    await send({ do: 'new-chat' });
    expect(await send({ do: 'ring' })).toEqual({ callId: 103647 });
  });

  it('has its chats back after a restart', async () => {
    await send({ do: 'new-chat', chat: { from: { name: 'Ada' }, message: 'Hello?' } });
    const other = openTenant();
    other.ccaip.restore(JSON.parse(JSON.stringify(tenant.ccaip.snapshot())));
    const back = await new FakePage(other.ccaip, { agent: email, type: 'chat' }).load();
    await other.time.advance(0);
    expect(back.newest?.phone?.chats).toMatchObject([{ customer: { name: 'Ada' }, messages: [{ text: 'Hello?' }] }]);
  });

  it('takes up the state of a workbench that knew no chats yet', async () => {
    const { phones, ...state } = JSON.parse(JSON.stringify(tenant.ccaip.snapshot()));
    const older = phones.map(({ chats: _chats, shownChat: _shown, ...rest }: Record<string, unknown>) => rest);
    const other = openTenant();
    other.ccaip.restore({ ...state, nextCallId: 200_000, phones: older });
    expect(other.ccaip.control.takeCallId()).toBe(200_000);
  });

  it('posts raw messages on the page they are meant for', async () => {
    await send({ do: 'post', message: 'of a chat', type: 'chat' });
    expect([page.posted.at(-1), calls.posted.length]).toEqual(['of a chat', 1]);
  });

  it('says that chats are off where no such page is open', async () => {
    await page.close();
    const failure = expect(send({ do: 'new-chat' })).rejects.toThrow('No chat page is open: switch chats on');
    await tenant.time.advance(5000);
    await failure;
  });
});

describe('what joins a session', () => {
  it('tells of a virtual agent in a chat: joined, found out, left', async () => {
    const { chatId = 0 } = await send({ do: 'new-chat' });
    await send({ do: 'accept-chat' });
    await send({ do: 'virtual-agent', chatId, step: 'joined', values: { order: 'A-17' } });
    await send({ do: 'virtual-agent', chatId, step: 'variables', values: { ticket_id: '35' } });
    await send({ do: 'virtual-agent', chatId, step: 'left' });
    const [joined, variables, left] = page.messages.slice(2);
    expect(joined).toMatchObject({
      type: 'Task_VA_Joined',
      data: {
        chat_id: chatId,
        ...queue,
        virtual_agent_id: 1,
        data_parameters: { order: 'A-17' },
        timestamp: expect.stringMatching(/^2026-/),
      },
    });
    expect(variables).toMatchObject({
      type: 'Task_VA_Session_Variables_Received',
      data: { chat_id: chatId, session_variable: { ticket_id: '35' } },
    });
    expect(left).toMatchObject({ type: 'Task_VA_Left', data: { chat_id: chatId, virtual_agent_name: 'Order helper' } });
  });

  it('tells of Agent Assist in a call under either of its names', async () => {
    await send({ do: 'ring' });
    await send({ do: 'answer' });
    await send({ do: 'agent-assist' });
    await send({ do: 'agent-assist', name: 'Agent_Assist_Added', conversation: 'conv-7' });
    const data = { ...james, call_id: 103646, session_type: 'Voice Inbound (IVR)' };
    expect(calls.messages.slice(-2)).toEqual([
      { type: 'Agent_Assist_Started', data: { ...data, conversation_id: 'conv-103646' } },
      { type: 'Agent_Assist_Added', data: { ...data, conversation_id: 'conv-7' } },
    ]);
  });

  it('says that there is no such chat', async () => {
    await expect(send({ do: 'agent-assist', chatId: 9 })).rejects.toThrow('There is no chat that is active.');
  });
});
