import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { rulesSchema } from '../../../src/core/rules/schema.ts';
import { scenarios } from '../../../src/workbench/scenarios/scenarios.ts';
import { createZendesk, type Zendesk } from '../../../src/workbench/zendesk/zendesk.ts';
import { FakePage } from '../adapters/ccaip/fake-page.ts';
import { openTenant, type Tenant } from '../adapters/ccaip/tenant.ts';

let tenant: Tenant;
let zendesk: Zendesk;
let page: FakePage;
let chats: FakePage;
let eves: FakePage;

const play = async (id: string): Promise<void> => {
  const scenario = scenarios.find((scenario) => scenario.id === id);
  if (!scenario) throw new Error(`There is no scenario ${id}.`);
  await scenario.run({ zendesk, ccaip: tenant.ccaip, wait: tenant.time.advance, agent: 'james.bond@agents.co' });
};
const sent = () => page.types.filter((type) => type !== 'Agent_Login');

beforeEach(async () => {
  tenant = openTenant();
  zendesk = createZendesk({ now: tenant.time.now, subdomain: 'acme', wait: tenant.time.wait });
  page = await new FakePage(tenant.ccaip).load();
  chats = await new FakePage(tenant.ccaip, { type: 'chat' }).load();
});

/** In a second window; scenarios that need one say so. */
const openEves = async (): Promise<void> => {
  await tenant.ccaip.control.send({ do: 'sign-in', email: 'james.bond@agents.co' });
  eves = await new FakePage(tenant.ccaip, { agent: 'eve@agents.co' }).load();
};

describe('the scenarios', () => {
  it('have names of their own and say in one sentence what should be seen', () => {
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
    for (const { id, about } of scenarios) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(about).toMatch(/^[^]{20,160}\.$/);
    }
  });

  it.each(scenarios.filter(({ vendor }) => vendor === undefined).map(({ id }) => id))(
    '%s plays to its end, twice, and leaves no call and no fault behind',
    async (id) => {
      await openEves();
      zendesk.faults.offline = true;
      await play(id);
      await play(id);
      expect(tenant.ccaip.control.phones.flatMap(({ calls, chats: open }) => [...calls, ...open])).toEqual([]);
      expect([zendesk.faults.offline, zendesk.faults.latency]).toEqual([false, 0]);
    },
  );

  it('sign an agent in where nobody is', async () => {
    await play('pop-never');
    expect(page.types).toEqual(['Agent_Login', 'New_Call', 'End_Call']);
    await play('pop-never');
    expect(page.types.filter((type) => type === 'Agent_Login')).toHaveLength(1);
  });

  it.each([
    ['known-caller-open-ticket', ['New_Call', 'CRM_Record_Pop', 'End_Call']],
    ['ivr-ticket-closed', ['New_Call', 'End_Call']],
    ['e-mail', ['New_Call', 'CRM_Record_Pop', 'End_Call']],
    ['pop-before', ['CRM_Record_Pop', 'New_Call', 'End_Call']],
    ['pop-twice', ['New_Call', 'CRM_Record_Pop', 'CRM_Record_Pop', 'End_Call']],
    ['out-of-order', ['End_Call', 'New_Call']],
    ['end-without-beginning', ['End_Call']],
    ['outbound-from-dial-pad', ['New_Call', 'CRM_Record_Pop', 'End_Call']],
    ['second-call', ['New_Call', 'CRM_Record_Pop', 'New_Call', 'CRM_Record_Pop', 'End_Call', 'End_Call']],
  ])('%s posts %j', async (id, types) => {
    await play(id);
    expect(sent()).toEqual(types);
  });

  it.each([
    [
      'chat-web-email',
      [
        'New_Chat',
        'CRM_Record_Pop',
        'Chat_Inbound_Message',
        'Chat_Outbound_Message',
        'Chat_Inbound_Message',
        'End_Chat',
        'Dismissed_Chat',
      ],
    ],
    ['chat-dismissed', ['New_Chat', 'CRM_Record_Pop', 'Dismissed_Chat']],
    [
      'chat-whatsapp-ticket',
      ['New_Chat', 'Chat_Outbound_Message', 'CRM_Record_Pop', 'Chat_Inbound_Message', 'End_Chat', 'Dismissed_Chat'],
    ],
  ])('%s posts %j on the page for chats', async (id, types) => {
    await play(id);
    expect(chats.types.filter((type) => type !== 'Agent_Login')).toEqual(types);
  });

  it.each([
    [
      'transfer-blind',
      ['New_Call', 'CRM_Record_Pop', 'Transfer', 'End_Call'],
      ['New_Call', 'CRM_Record_Pop', 'Transfer', 'Agent_Connects_To_Session', 'End_Call'],
    ],
    [
      'transfer-told-early',
      ['New_Call', 'CRM_Record_Pop', 'Transfer', 'End_Call'],
      ['Transfer', 'New_Call', 'CRM_Record_Pop', 'Agent_Connects_To_Session', 'End_Call'],
    ],
    [
      'transfer-warm',
      ['New_Call', 'CRM_Record_Pop', 'Add_Party', 'Agent_Connects_To_Session', 'Transfer', 'End_Call'],
      ['New_Call', 'CRM_Record_Pop', 'Add_Party', 'Agent_Connects_To_Session', 'Transfer', 'End_Call'],
    ],
    [
      'consult-dropped',
      ['New_Call', 'CRM_Record_Pop', 'Add_Party', 'Agent_Connects_To_Session', 'End_Call'],
      ['New_Call', 'CRM_Record_Pop', 'Add_Party', 'Agent_Connects_To_Session', 'End_Call'],
    ],
    [
      'conference',
      ['New_Call', 'CRM_Record_Pop', 'Add_Party', 'Agent_Connects_To_Session', 'Add_Party', 'End_Call'],
      ['New_Call', 'CRM_Record_Pop', 'Add_Party', 'Agent_Connects_To_Session', 'Add_Party', 'End_Call'],
    ],
    [
      'back-to-first',
      [
        'New_Call',
        'CRM_Record_Pop',
        'Transfer',
        'End_Call',
        'New_Call',
        'CRM_Record_Pop',
        'Transfer',
        'Agent_Connects_To_Session',
        'End_Call',
      ],
      ['New_Call', 'CRM_Record_Pop', 'Transfer', 'Agent_Connects_To_Session', 'Transfer', 'End_Call'],
    ],
  ])('%s posts %j at the first agent and %j at the second', async (id, first, second) => {
    await openEves();
    await play(id);
    expect(sent()).toEqual(first);
    expect(eves.types).toEqual(second);
  });

  it('need only rules that the app can read', () => {
    for (const { needs } of scenarios)
      if (needs?.rules) expect(v.safeParse(rulesSchema, needs.rules).success).toBe(true);
  });

  it('ask for a second window where there is none', async () => {
    await expect(play('transfer-blind')).rejects.toThrow('press “Open as Eve Moneypenny”');
  });

  it('play on the phone of whoever asked, though another was opened later', async () => {
    await openEves();
    await play('known-caller-by-number');
    expect(sent()).toEqual(['New_Call', 'CRM_Record_Pop', 'End_Call']);
    expect(eves.types).toEqual([]);
  });

  it('say that chats are off', async () => {
    await chats.close();
    await tenant.ccaip.control.send({ do: 'sign-in', email: 'james.bond@agents.co' });
    const playing = expect(play('chat-sms')).rejects.toThrow('No chat page is open: switch chats on');
    await tenant.time.advance(5000);
    await playing;
  });

  it('pop the open ticket of the caller', async () => {
    await play('known-caller-open-ticket');
    const ticket = zendesk.db.tickets.find(({ subject }) => subject === 'Printer is on fire');
    expect(page.messages).toContainEqual({
      type: 'CRM_Record_Pop',
      data: { recordUrl: `https://acme.zendesk.com/agent/tickets/${ticket?.id}` },
    });
  });

  it('say what is missing where the caller’s ticket is gone', async () => {
    for (const { id } of zendesk.db.tickets.all()) zendesk.db.tickets.remove(id);
    await expect(play('known-caller-open-ticket')).rejects.toThrow('Ada Lovelace has no open ticket any more');
  });
});
