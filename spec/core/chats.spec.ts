import { describe, expect, it } from 'vitest';
import type { SessionId } from '../../src/core/facts.ts';
import { setStage, type Stage } from '../support/stage.ts';

const chatId = (id: string): SessionId => `ccaip-chat-${id}@7`;
const chat = (id: string, data: Readonly<Record<string, unknown>> = {}) =>
  ({ id, channel: 'chat', frame: 'chat-adapter', sessionType: 'messaging inbound (web chat)', data }) as const;

const said = async (stage: Stage, id: string, by: 'customer' | 'agent'): Promise<void> => {
  stage.telephony.emit({ kind: 'said', frame: 'chat-adapter', id, by });
  await stage.clock.settle();
};
const turnTo = async (stage: Stage, id: string): Promise<void> => {
  const about = { frame: 'chat-adapter', channel: 'chat', id, direction: 'inbound', details: {}, data: {} } as const;
  stage.telephony.emit({ kind: 'turned-to', ...about });
  await stage.clock.settle();
};
const dismiss = async (stage: Stage, id: string): Promise<void> => {
  const about = { frame: 'chat-adapter', channel: 'chat', id, direction: 'inbound', details: {}, data: {} } as const;
  stage.telephony.emit({ kind: 'ended', ...about, isDismissed: true });
  await stage.clock.settle();
};

const byMail = { version: 1, identityPaths: { email: ['email'], externalId: ['custom_user_id'] } };

/** Ada and Ben, each with an open ticket and a chat. */
async function twoChats() {
  const stage = await setStage({ rules: byMail });
  const people = ['ada@example.com', 'ben@example.com'].map((email) => stage.helpdesk.addUser({ name: email, email }));
  const [ada = 0, ben = 0] = people.map(({ id }) => stage.helpdesk.addTicket({ requesterId: id }).id);
  await stage.begin(chat('1', { email: 'ada@example.com' }));
  await stage.clock.pass(5_000);
  await stage.begin(chat('2', { email: 'ben@example.com' }));
  await stage.clock.pass(5_000);
  return { stage, ada, ben };
}

describe('a chat', () => {
  it('finds its customer by e-mail or custom user id, and ends up as one note', async () => {
    const stage = await setStage({ rules: byMail });
    const user = stage.helpdesk.addUser({ name: 'Ada', email: 'ada@example.com' });
    const { id } = stage.helpdesk.addTicket({ requesterId: user.id });
    await stage.begin(chat('73522', { email: 'ada@example.com' }));
    await stage.clock.pass(90_000);
    await said(stage, '73522', 'customer');
    await stage.end(chat('73522'));
    await stage.clock.pass(60_000);
    expect(stage.notes(id)).toHaveLength(1);
    expect(stage.notes(id)[0]).toMatch(/^Inbound chat, 1 min 30 s\n/);
    expect(stage.notes(id)[0]).toMatch(/\nChat ID: ccaip 73522$/);
  });

  it('counts what each side says and copies none of it', async () => {
    const { stage, ada } = await twoChats();
    for (const by of ['customer', 'customer', 'agent'] as const) await said(stage, '1', by);
    expect(stage.view(chatId('1'))?.messages).toEqual({ customer: 2, agent: 1 });
    await stage.reload();
    expect(stage.view(chatId('1'))?.messages).toEqual({ customer: 2, agent: 1 });
    await stage.end(chat('1'));
    await stage.clock.pass(60_000);
    expect(stage.notes(ada)).toHaveLength(1);
  });

  it('is not over as long as somebody writes in it', async () => {
    const { stage } = await twoChats();
    for (let hour = 0; hour < 6; hour += 1) {
      await stage.clock.pass(3_600_000);
      await said(stage, '1', 'customer');
    }
    expect(stage.view(chatId('1'))?.phase).toBe('running');
    expect(stage.view(chatId('2'))?.phase).not.toBe('running');
  });

  it('that the agent turns to brings its ticket to the front again', async () => {
    const { stage, ada, ben } = await twoChats();
    await turnTo(stage, '1');
    await turnTo(stage, '1');
    await stage.clock.pass(1_000);
    await turnTo(stage, '2');
    expect(stage.screen.opened.map(({ id }) => id)).toEqual([ada, ben, ada, ben]);
  });

  it('that the agent turns to while writing waits behind its button', async () => {
    const { stage, ada, ben } = await twoChats();
    stage.desk.noticeWriting();
    await turnTo(stage, '1');
    await stage.clock.pass(60_000);
    expect(stage.screen.opened.map(({ id }) => id)).toEqual([ada, ben]);
    expect(stage.view(chatId('1'))?.waiting).toEqual({ kind: 'ticket', id: ada });
  });

  it('that is in front already opens nothing when it is told once more', async () => {
    const stage = await setStage({ rules: byMail });
    const user = stage.helpdesk.addUser({ name: 'Ada', email: 'ada@example.com' });
    stage.helpdesk.addTicket({ requesterId: user.id });
    await stage.begin(chat('1', { email: 'ada@example.com' }));
    await stage.clock.pass(5_000);
    await turnTo(stage, '1');
    expect(stage.screen.opened).toHaveLength(1);
  });

  it('keeps its own notes and ticket beside a call', async () => {
    const { stage, ada } = await twoChats();
    const user = stage.helpdesk.addUser({ name: 'Cleo', phone: '+14155550132' });
    const { id } = stage.helpdesk.addTicket({ requesterId: user.id });
    await stage.begin({ phone: '+14155550132' });
    stage.actions.typeNotes(chatId('1'), 'about the chat');
    stage.actions.typeNotes('ccaip-call-103646@7', 'about the call');
    await stage.end(chat('1'));
    await stage.end();
    await stage.clock.pass(10 * 60_000);
    expect([stage.notes(ada), stage.notes(id)].map(([note]) => /Notes: (.*)/.exec(note ?? '')?.[1])).toEqual([
      'about the chat',
      'about the call',
    ]);
    expect(stage.view(chatId('2'))?.phase).toBe('running');
  });
});

describe('a chat that was put away', () => {
  it('makes nothing where nobody said anything and no ticket is known', async () => {
    const stage = await setStage({ rules: byMail });
    stage.helpdesk.addUser({ name: 'Ada', email: 'ada@example.com' });
    await stage.begin(chat('1'));
    await dismiss(stage, '1');
    await stage.clock.pass(60_000);
    expect(stage.helpdesk.tickets.size).toBe(0);
    expect(stage.desk.view().toFinish).toEqual([]);
  });

  it('is written down where its ticket is known', async () => {
    const { stage, ada } = await twoChats();
    await dismiss(stage, '1');
    await stage.clock.pass(60_000);
    expect(stage.notes(ada)).toHaveLength(1);
  });

  it('waits for the agent where something was said and nobody is known', async () => {
    const stage = await setStage();
    await stage.begin(chat('1'));
    await said(stage, '1', 'customer');
    await dismiss(stage, '1');
    await stage.clock.pass(60_000);
    expect(stage.desk.view().toFinish).toMatchObject([{ id: chatId('1'), channel: 'chat' }]);
  });

  it('is an ordinary one again when it comes back, although nobody has said anything yet', async () => {
    const stage = await setStage();
    const sms = chat('1', { phone: '+14155550132' });
    await stage.begin(sms);
    await dismiss(stage, '1');
    await stage.clock.pass(10_000);
    expect(stage.helpdesk.tickets.size).toBe(0);
    await stage.begin(sms);
    await stage.clock.pass(10_000);
    expect(stage.view(chatId('1'))).toMatchObject({ phase: 'running', ticket: { id: 1 } });
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: 1 }]);
  });

  it('waits also where only the agent wrote in it', async () => {
    const stage = await setStage();
    await stage.begin(chat('1'));
    await said(stage, '1', 'agent');
    await dismiss(stage, '1');
    await stage.clock.pass(60_000);
    expect(stage.desk.view().toFinish).toMatchObject([{ id: chatId('1') }]);
  });

  it('is written down where only the agent noted something about it', async () => {
    const stage = await setStage();
    stage.helpdesk.addUser({ name: 'Ada', phone: '+14155550132' });
    await stage.begin(chat('1', { phone: '+14155550132' }));
    stage.actions.typeNotes(chatId('1'), 'asked on the phone meanwhile');
    await dismiss(stage, '1');
    await stage.clock.pass(120_000);
    expect(stage.notes(1).at(-1)).toContain('\nNotes: asked on the phone meanwhile\n');
  });
});

describe('an event about a chat that never began here', () => {
  it('makes nothing, but that the agent turned to it is its beginning', async () => {
    const stage = await setStage();
    await said(stage, '1', 'customer');
    expect(stage.desk.view().sessions).toEqual([]);
    await turnTo(stage, '1');
    expect(stage.desk.view().sessions).toMatchObject([{ id: chatId('1'), phase: 'running' }]);
  });
});
