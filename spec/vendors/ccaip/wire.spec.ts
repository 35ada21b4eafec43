import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf, translate } from '../../../src/vendors/ccaip/translate.ts';
import { ccaipReader } from '../../../src/vendors/ccaip/wire.ts';
import { always } from '../../support/random.ts';

const readCcaip = ccaipReader({});

const folder = new URL('../../../src/workbench/adapters/ccaip/messages/', import.meta.url);
const recorded = readdirSync(folder).map(
  (name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown] as const,
);

describe('a message of the agent adapter', () => {
  it.each(recorded)('%s is read', (_, message) => {
    expect(readCcaip(message)).toBeDefined();
  });

  it('that begins a call tells the call, its direction and what is shown of it', () => {
    const data = {
      call_id: 103_646,
      session_type: 'Voice Campaign (UJET)',
      queue_path: 'Developers / James',
      campaign_name: 'Survey Movie',
      agent_email: 'james.bond@agents.co',
    };
    const message = readCcaip({ type: 'New_Call', data });
    expect(message && translate(message, 'adapter')).toEqual({
      kind: 'began',
      frame: 'adapter',
      channel: 'call',
      id: '103646',
      direction: 'outbound',
      data,
      details: {
        sessionType: 'Voice Campaign (UJET)',
        queue: 'Developers / James',
        campaign: 'Survey Movie',
        agentEmail: 'james.bond@agents.co',
      },
    });
  });

  it.each([
    { call_id: '103646', session_type: null, queue_path: null, agent_email: null },
    { call_id: 103_646 },
    { call_id: 103_646, queue_path: 5, session_type: { a: 1 } },
  ])('may have null, absent or odd fields beside its id: %j', (data) => {
    expect(readCcaip({ type: 'End_Call', data })).toMatchObject({
      event: 'End_Call',
      id: '103646',
      session: { queue: undefined },
    });
  });

  it.each([
    null,
    'text',
    5,
    [],
    {},
    { type: 5 },
    { type: '' },
    { type: 'New_Call' },
    { type: 'New_Call', data: null },
    { type: 'New_Call', data: 'x' },
    { type: 'New_Call', data: { call_id: null } },
    { type: 'New_Call', data: { call_id: '' } },
    { type: 'New_Call', data: { call_id: 1.5 } },
    { type: 'New_Call', data: { call_id: 'a b\r\nX-Evil: 1' } },
    { type: 'New_Call', data: { call_id: 'x'.repeat(200) } },
  ])('of wrong shape is dropped: %j', (value) => {
    expect(readCcaip(value)).toBeUndefined();
  });

  it('of unknown type is noticed, not lost', () => {
    expect(readCcaip({ type: 'Cobrowse_Started', data: { x: 1 } })).toEqual({
      event: 'other',
      type: 'Cobrowse_Started',
    });
  });

  it('may have another name that the admin set', () => {
    expect(
      ccaipReader({ New_Call: ['Call_Picked_Up'] })({ type: 'Call_Picked_Up', data: { call_id: 1 } }),
    ).toMatchObject({ event: 'New_Call' });
    // What an admin adds takes no name from another event.
    expect(ccaipReader({ Transfer: ['New_Call'] })({ type: 'New_Call', data: { call_id: 1 } })).toMatchObject({
      event: 'New_Call',
    });
    expect(readCcaip({ type: 'new call', data: { call_id: 1 } })).toMatchObject({ event: 'New_Call' });
  });

  it('is read or dropped whatever JSON it is', () => {
    always(fc.jsonValue(), (value) => void readCcaip(value));
    always(
      fc.record({
        type: fc.constantFrom('New_Call', 'End_Call', 'Agent_Login', 'CRM_Record_Pop'),
        data: fc.jsonValue(),
      }),
      (value) => void readCcaip(value),
    );
  });
});

describe('the direction', () => {
  it.each([
    ['Voice Inbound (IVR)', 'inbound'],
    ['VOICE OUTBOUND (API)', 'outbound'],
    ['voice campaign', 'outbound'],
    ['Voice Internal', 'internal'],
    ['Voice Callback (Web)', 'inbound'],
    [undefined, 'inbound'],
  ])('of %s is %s', (sessionType, direction) => {
    expect(directionOf(sessionType)).toBe(direction);
  });
});
