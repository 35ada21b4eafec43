import { describe, expect, it } from 'vitest';
import { agentOf, withOwnPhone } from '../../../../src/workbench/host/app/own-phone.ts';
import { createZendesk } from '../../../../src/workbench/zendesk/zendesk.ts';

const { db } = createZendesk({ now: () => 0, subdomain: 'acme' });
const agents = db.users.where(({ role }) => role !== 'end-user');
const eve = agents[1]?.id ?? 0;

const vendor = 'http://127.0.0.1:4602';
const panel = {
  origins: { host: '', app: '', vendor },
  visible: {
    adapter_url: `${vendor}/agent/?type=call&from=custom`,
    chat_adapter_url: `${vendor}/agent/?type=chat&from=custom`,
    api_url: `${vendor}/apps/api/v1`,
  },
};

describe('the agent of a window', () => {
  it.each([
    ['', 'James Bond'],
    ['?agent=1', 'James Bond'],
    ['?agent=2', 'Eve Moneypenny'],
    [`?agent=${eve}`, 'Eve Moneypenny'],
    ['?agent=3', 'James Bond'],
    ['?agent=nobody', 'James Bond'],
  ])('is with the address %j %s', (search, name) => {
    expect(agentOf(agents, search)?.name).toBe(name);
  });

  it('has a phone of their own where the address names their place', () => {
    expect(withOwnPhone(panel, agents, '?agent=2')).toEqual({
      adapter_url: `${vendor}/agent/?type=call&from=custom&login_hint=eve%40agents.co`,
      chat_adapter_url: `${vendor}/agent/?type=chat&from=custom&login_hint=eve%40agents.co`,
      api_url: `${vendor}/apps/api/v1`,
    });
  });

  it.each(['', `?agent=${eve}`])('shares the browser’s phone with the address %j', (search) => {
    expect(withOwnPhone(panel, agents, search)).toEqual(panel.visible);
  });

  it('leaves the page of another vendor as it is', () => {
    const foreign = { ...panel, visible: { adapter_url: 'https://acme.uc1.ccaiplatform.com/agent/' } };
    expect(withOwnPhone(foreign, agents, '?agent=2')).toEqual(foreign.visible);
  });
});
