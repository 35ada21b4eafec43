import { beforeEach, describe, expect, it } from 'vitest';
import { scenarios } from '../../../src/workbench/scenarios/scenarios.ts';
import { createZendesk, type Zendesk } from '../../../src/workbench/zendesk/zendesk.ts';
import { FakePage } from '../adapters/ccaip/fake-page.ts';
import { openTenant, type Tenant } from '../adapters/ccaip/tenant.ts';

let tenant: Tenant;
let zendesk: Zendesk;
let page: FakePage;

const play = async (id: string): Promise<void> => {
  const scenario = scenarios.find((scenario) => scenario.id === id);
  if (!scenario) throw new Error(`There is no scenario ${id}.`);
  await scenario.run({ zendesk, ccaip: tenant.ccaip, wait: tenant.time.advance });
};
const sent = () => page.types.filter((type) => type !== 'Agent_Login');

beforeEach(async () => {
  tenant = openTenant();
  zendesk = createZendesk({ now: tenant.time.now, subdomain: 'acme', wait: tenant.time.wait });
  page = await new FakePage(tenant.ccaip).load();
});

describe('the scenarios', () => {
  it('have names of their own and say in one sentence what should be seen', () => {
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
    for (const { id, about } of scenarios) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(about).toMatch(/^[^]{20,160}\.$/);
    }
  });

  it.each(scenarios.map(({ id }) => id))(
    '%s plays to its end, twice, and leaves no call and no fault behind',
    async (id) => {
      zendesk.faults.offline = true;
      await play(id);
      await play(id);
      expect(tenant.ccaip.control.phones.flatMap(({ calls }) => calls)).toEqual([]);
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
