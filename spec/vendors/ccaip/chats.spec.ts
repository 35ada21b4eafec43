import { describe, expect, it } from 'vitest';
import type { TelephonyEvent } from '../../../src/core/ports.ts';
import { translate } from '../../../src/vendors/ccaip/translate.ts';
import { ccaipReader } from '../../../src/vendors/ccaip/wire.ts';

const readCcaip = ccaipReader({});

const eventOf = (type: string, data: Readonly<Record<string, unknown>>): TelephonyEvent | undefined => {
  const message = readCcaip({ type, data });
  return message && translate(message, 'chat-adapter');
};
const chat = { chat_id: 9, session_type: 'messaging inbound (web chat)' };

describe('an event of a chat', () => {
  it.each([
    ['New_Chat', 'began'],
    ['Active_Chat', 'turned-to'],
    ['End_Chat', 'ended'],
    ['Dismissed_Chat', 'ended'],
  ])('%s is %s', (type, kind) => {
    expect(eventOf(type, chat)).toMatchObject({ kind, channel: 'chat', id: '9', direction: 'inbound' });
  });

  it('says that it was put away only where it was', () => {
    expect(eventOf('Dismissed_Chat', chat)).toMatchObject({ isDismissed: true });
    expect(eventOf('End_Chat', chat)).not.toHaveProperty('isDismissed');
    expect(eventOf('End_Call', { call_id: 9 })).not.toHaveProperty('isDismissed');
  });

  it('is none where only a call is named', () => {
    for (const type of ['New_Chat', 'Active_Chat', 'End_Chat', 'Dismissed_Chat', 'Chat_Inbound_Message'])
      expect(eventOf(type, { call_id: 9 })).toBeUndefined();
  });

  it('that is a message tells whose it is, and none of its words', () => {
    const said = { kind: 'said', frame: 'chat-adapter', id: '9' };
    expect(eventOf('Chat_Inbound_Message', { ...chat, message: 'Hello' })).toEqual({ ...said, by: 'customer' });
    expect(eventOf('Chat_Outbound_Message', { ...chat, message: 'Hello' })).toEqual({ ...said, by: 'agent' });
  });
});

describe('a record that is popped', () => {
  const url = 'https://acme.zendesk.com/agent/tickets/1';

  it('is of the call or chat that it names, if it names one', () => {
    expect(eventOf('CRM_Record_Pop', { recordUrl: url, call_id: 1, chat_id: 9 })).toMatchObject({ url, callId: '1' });
    expect(eventOf('CRM_Record_Pop', { recordUrl: url, chat_id: 9 })).toMatchObject({ url, callId: '9' });
    expect(eventOf('CRM_Record_Pop', { recordUrl: url })).not.toHaveProperty('callId');
  });

  it('is popped although what should name the call is nonsense', () => {
    expect(eventOf('CRM_Record_Pop', { recordUrl: url, call_id: 'a b' })).toMatchObject({ url });
  });
});

describe('the name of an event', () => {
  it.each(['DISMISSED_CHAT', 'dismissed chat', 'Dismissed-Chat', 'Chat_Dismissed', 'dismiss chat'])(
    'may be written %s',
    (type) => {
      expect(eventOf(type, chat)).toMatchObject({ kind: 'ended', isDismissed: true });
    },
  );

  it.each([
    ['Call_Transferred', 'passed'],
    ['Chat_Transfer', 'passed'],
    ['Party_Added', 'passed'],
    ['Agent_Connected', 'passed'],
    ['agent_joined_chat', 'passed'],
    ['Task_VA_Session_Variables_Received', 'learnt'],
    ['Agent_Assist_Started', 'learnt'],
    ['Agent_Assist_Added', 'learnt'],
    ['Inbound_Message', 'said'],
    ['Record_Pop', 'record-popped'],
  ])('%s is guessed to be one that is %s', (type, kind) => {
    expect(eventOf(type, chat)).toMatchObject({ kind });
  });

  it('that the admin set may stand under any of the event’s names', () => {
    const data = { call_id: 1 };
    expect(ccaipReader({ Task_VA_Joined: ['Bot_In'] })({ type: 'Bot_In', data })).toMatchObject({
      event: 'Virtual_Agent',
    });
    expect(ccaipReader({ Virtual_Agent: ['Bot_In'] })({ type: 'Bot_In', data })).toMatchObject({
      event: 'Virtual_Agent',
    });
    expect(ccaipReader({ Other: ['Bot_In'] })({ type: 'Bot_In', data })).toMatchObject({ event: 'other' });
  });
});
