import { describe, expect, it } from 'vitest';
import type { TelephonyEvent } from '../../../src/core/ports.ts';
import { translate } from '../../../src/vendors/ccaip/translate.ts';
import { ccaipReader } from '../../../src/vendors/ccaip/wire.ts';

const readCcaip = ccaipReader({});

const eventOf = (type: string, data: Readonly<Record<string, unknown>>): TelephonyEvent | undefined => {
  const message = readCcaip({ type, data });
  return message && translate(message, 'adapter');
};
const james = 'james.bond@agents.co';
const eve = 'eve@agents.co';

describe('a transfer', () => {
  it('tells who gave it and who takes it, with their queues', () => {
    const routing = {
      from_agent_email: james,
      from_queue_path: 'Sales',
      to_agent_email: eve,
      to_queue_path: 'Billing',
    };
    expect(eventOf('Transfer', { call_id: 1, ...routing })).toEqual({
      kind: 'passed',
      frame: 'adapter',
      channel: 'call',
      id: '1',
      how: 'transfer',
      from: { name: james, queue: 'Sales' },
      to: { name: eve, queue: 'Billing' },
    });
  });

  it('names agents by their custom ids where they have no address', () => {
    expect(eventOf('Transfer', { call_id: 1, from_agent_custom_id: '007', to_agent_custom_id: '008' })).toMatchObject({
      from: { name: '007' },
      to: { name: '008' },
    });
  });

  it('goes to nobody in particular where only the agent of the event is named', () => {
    expect(eventOf('Transfer', { call_id: 1, agent_email: james, queue_path: 'Sales' })).not.toHaveProperty('to');
  });

  it('of a chat is the chat’s, and a call’s where both are named', () => {
    expect(eventOf('Transfer', { chat_id: 9 })).toMatchObject({ channel: 'chat', id: '9' });
    expect(eventOf('Transfer', { call_id: 1, chat_id: 9 })).toMatchObject({ channel: 'call', id: '1' });
    expect(eventOf('Transfer', { call_id: '', chat_id: 9 })).toMatchObject({ channel: 'chat', id: '9' });
  });
});

describe('who joins', () => {
  it('is the agent of the event, with the queue', () => {
    const agent = { agent_email: eve, queue_path: 'Billing', type: 'agent' };
    const to = { name: eve, queue: 'Billing' };
    expect(eventOf('Add_Party', { call_id: 1, ...agent })).toMatchObject({ how: 'party', to });
    expect(eventOf('Agent_Connects_To_Session', { call_id: 1, ...agent })).toMatchObject({ how: 'connect', to });
  });

  it('is not the agent who added somebody from outside', () => {
    const added = { agent_email: james, type: 'end_user', end_user_id: 5120 };
    expect(eventOf('Add_Party', { call_id: 1, ...added })).toMatchObject({ to: { kind: 'outsider' } });
  });

  it('is the virtual agent by its name, though an agent is named too', () => {
    const added = { agent_email: james, type: 'virtual_agent', virtual_agent_name: 'Order helper' };
    expect(eventOf('Add_Party', { call_id: 1, ...added })).toMatchObject({ to: { name: 'Order helper' } });
    expect(eventOf('Add_Party', { call_id: 1, type: 'virtual_agent' })).toMatchObject({
      to: { kind: 'assistant' },
    });
  });

  it('has no name where only a word for agents is told', () => {
    expect(eventOf('Add_Party', { call_id: 1, type: 'agent' })).not.toHaveProperty('to');
  });

  it('is who is said to be given the call, before the agent of the event', () => {
    expect(eventOf('Add_Party', { call_id: 1, agent_email: james, to_agent_email: eve })).toMatchObject({
      to: { name: eve },
    });
  });
});

describe('a virtual agent', () => {
  it('tells its name, its conversation and its data', () => {
    const data = { chat_id: 9, virtual_agent_name: 'Order helper', conversation_id: 12_345, data_parameters: { a: 1 } };
    expect(eventOf('Task_VA_Joined', data)).toEqual({
      kind: 'learnt',
      frame: 'adapter',
      channel: 'chat',
      id: '9',
      assistant: 'Order helper',
      conversation: '12345',
      data,
    });
  });

  it('without a name or with an odd conversation is none that could be shown, yet its data counts', () => {
    const event = eventOf('Task_VA_Left', { call_id: 1, virtual_agent_name: ' ', conversation_id: 'a b' });
    expect(event).toMatchObject({ kind: 'learnt', id: '1' });
    expect(event).not.toHaveProperty('assistant');
    expect(event).not.toHaveProperty('conversation');
  });
});
