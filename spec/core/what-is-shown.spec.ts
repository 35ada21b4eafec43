import { describe, expect, it } from 'vitest';
import { defaultRules } from '../../src/core/rules/rules.ts';
import { shownData } from '../../src/core/showing/shown-data.ts';
import { setStage, type Stage } from '../support/stage.ts';

const chat = (id: string) => ({ id, channel: 'chat', frame: 'chat-adapter' }) as const;
const about = { frame: 'chat-adapter', channel: 'chat', direction: 'inbound', details: {}, data: {} } as const;
const shownIds = ({ desk }: Stage): readonly string[] => desk.view().sessions.map(({ id }) => id.split('@')[0] ?? '');

async function beginChats(stage: Stage, count: number): Promise<void> {
  for (let id = 1; id <= count; id += 1) {
    await stage.begin(chat(String(id)));
    await stage.clock.pass(1_000);
  }
}

describe('the sessions on the screens', () => {
  it('have the one in front that began last, and then the one that the agent turns to', async () => {
    const stage = await setStage();
    await beginChats(stage, 2);
    await stage.begin({ id: '9' });
    expect(shownIds(stage)).toEqual(['ccaip-call-9', 'ccaip-chat-2', 'ccaip-chat-1']);
    await stage.clock.pass(1_000);
    stage.telephony.emit({ kind: 'turned-to', id: '1', ...about });
    await stage.clock.settle();
    expect(shownIds(stage)).toEqual(['ccaip-chat-1', 'ccaip-call-9', 'ccaip-chat-2']);
  });

  it('are fifty at most, the running ones, and say how many more there are', async () => {
    const stage = await setStage();
    await stage.begin({ id: 'oldest' });
    await stage.clock.pass(1_000);
    await beginChats(stage, 52);
    for (const id of ['50', '51', '52']) await stage.end(chat(id));
    const { sessions, moreSessions } = stage.desk.view();
    expect([sessions.length, moreSessions]).toEqual([50, 3]);
    expect(sessions.every(({ phase }) => phase === 'running')).toBe(true);
    expect(shownIds(stage).at(-1)).toBe('ccaip-call-oldest');
  });

  it('give way where they are written down, and are not counted then', async () => {
    const stage = await setStage({ rules: { version: 1, rules: [{ then: { ticket: 'none' } }] } });
    await beginChats(stage, 51);
    await stage.end(chat('51'));
    expect(stage.desk.view()).not.toHaveProperty('moreSessions');
    expect(shownIds(stage)).not.toContain('ccaip-chat-51');
    expect(shownIds(stage)).toHaveLength(50);
  });

  it('say nothing of more where there are no more', async () => {
    const stage = await setStage();
    await beginChats(stage, 1);
    expect(stage.desk.view()).not.toHaveProperty('moreSessions');
  });

  it('say why nothing is written about them', async () => {
    const platform = await setStage({ rules: { version: 1, owner: 'platform' } });
    const silent = await setStage({ rules: { version: 1, rules: [{ then: { note: 'none' } }] } });
    const usual = await setStage();
    for (const stage of [platform, silent, usual]) await stage.begin();
    expect([platform, silent, usual].map((stage) => stage.view()?.unwritten)).toEqual(['platform', 'rule', undefined]);
  });
});

describe('the pages of the phone', () => {
  it('lose only their own sessions and sign-in when one of them is loaded again', async () => {
    const stage = await setStage();
    await stage.begin(chat('1'));
    await stage.begin({ id: '9' });
    stage.telephony.emit({ kind: 'signed-in', frame: 'adapter', email: 'james.bond@agents.co' });
    await stage.clock.pass(5_000);
    stage.desk.loseFrame('chat-adapter');
    expect(stage.view('ccaip-chat-1@7')?.isEndUnsure).toBe(true);
    expect(stage.view('ccaip-call-9@7')?.isEndUnsure).toBe(false);
    expect(stage.desk.view().phone).toMatchObject({ isHeard: true, signedInAs: 'james.bond@agents.co' });
    stage.desk.loseFrame('adapter');
    expect(stage.view('ccaip-call-9@7')?.isEndUnsure).toBe(true);
    expect(stage.desk.view().phone).toEqual({ isHeard: false, isOtherAgent: false });
  });

  it('warn where one of them belongs to somebody else', async () => {
    const stage = await setStage();
    stage.telephony.emit({ kind: 'signed-in', frame: 'adapter', email: 'James.Bond@agents.co' });
    expect(stage.desk.view().phone.isOtherAgent).toBe(false);
    stage.telephony.emit({ kind: 'signed-in', frame: 'chat-adapter', email: 'moneypenny@agents.co' });
    expect(stage.desk.view().phone).toEqual({
      isHeard: true,
      isOtherAgent: true,
      signedInAs: 'moneypenny@agents.co',
    });
  });
});

describe('the named data on the card', () => {
  const named = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`order${at}`, at]));

  it('leaves out what tells who it is, and what is empty', () => {
    expect(shownData({ phone: '+14155550132', intent: 'printer', utm: ' ' }, defaultRules)).toEqual({
      data: { intent: 'printer' },
      moreData: 0,
    });
  });

  it('is bounded in rows and in length, and counts the rest', () => {
    const { data, moreData } = shownData({ text: 'x'.repeat(500), ...named(20) }, defaultRules);
    expect([Object.keys(data).length, moreData]).toEqual([8, 13]);
    expect(String(data['text'])).toHaveLength(200);
  });
});
