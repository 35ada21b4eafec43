import { describe, expect, it } from 'vitest';
import { createHelpdesk } from '../../src/zaf/helpdesk.ts';
import { createLookup } from '../../src/zaf/lookup.ts';
import { createRest } from '../../src/zaf/request.ts';
import type { Database } from '../../src/workbench/zendesk/database.ts';
import { createZendesk } from '../../src/workbench/zendesk/zendesk.ts';
import { describeHelpdesk } from '../contracts/helpdesk.ts';
import { requestOver } from '../support/zendesk-request.ts';

const keepAgentsOnly = (db: Database): void => {
  db.users.load(db.users.where((user) => user.role !== 'end-user'));
  db.identities.load(db.identities.where((identity) => db.users.get(identity.user_id) !== undefined));
  db.tickets.load([]);
  db.comments.load([]);
  db.index.restore({ entries: [], waiting: [] });
};

const openAccount = () => {
  let now = Date.parse('2026-11-20T15:00:00Z');
  const zendesk = createZendesk({ now: () => now, subdomain: 'acme' });
  const rest = createRest({ request: requestOver(zendesk) }, { isOnline: () => true, now: () => now });
  const pass = (seconds: number): void => {
    now += seconds * 1_000;
  };
  return { zendesk, db: zendesk.db, rest, pass };
};

describeHelpdesk("the helpdesk over Zendesk's REST API", async () => {
  const { db, rest, pass, zendesk } = openAccount();
  keepAgentsOnly(db);
  zendesk.faults.talkPartnerEdition = true;
  return {
    helpdesk: createHelpdesk(rest),
    agent: db.firstAgent()?.id ?? 0,
    addUser: async ({ isAgent, externalId, fields = {}, ...user }) =>
      db.addUser({
        ...user,
        external_id: externalId ?? null,
        role: isAgent ? 'agent' : 'end-user',
        user_fields: fields,
      }).id,
    addTicket: async ({ requester, subject, externalId }) =>
      db.addTicket({ requester_id: requester, subject, external_id: externalId ?? null, status: 'open' }).id,
    setStatus: async (id, status) => {
      const ticket = db.tickets.get(id);
      if (ticket) db.tickets.put({ ...ticket, status });
    },
    becomeAdmin: async () => {
      const agent = db.firstAgent();
      if (agent) db.users.put({ ...agent, role: 'admin' });
    },
    pass,
  };
});

describe("the search of the card over Zendesk's REST API", () => {
  it('finds people by name and number, and tickets by subject and number', async () => {
    const { db, rest, zendesk } = openAccount();
    const lookup = createLookup(rest);
    const ada = db.users.find((user) => user.name === 'Ada Lovelace');
    expect((await lookup('ada lov')).users).toMatchObject([{ id: ada?.id }]);
    expect((await lookup('(415) 555-0132')).users[0]).toMatchObject({ id: ada?.id });
    const [printer] = (await lookup('printer')).tickets;
    expect(printer).toMatchObject({ subject: 'Printer is on fire', requesterId: ada?.id });
    const before = zendesk.requests.length;
    expect((await lookup(`#${printer?.id}`)).tickets).toEqual([printer]);
    expect(zendesk.requests.length - before).toBe(1);
  });
});

describe("a write that Zendesk's REST API does not take", () => {
  it.each([
    ['429', 'rate-limited', 3_000],
    ['429-text', 'rate-limited', 3_000],
    ['500', 'server', undefined],
    ['502-html', 'server', undefined],
    ['503', 'server', 3_000],
    ['401', 'signed-out', undefined],
    ['403', 'forbidden', undefined],
    ['409', 'conflict', undefined],
    ['time-out', 'no-answer', undefined],
    ['lost-answer', 'no-answer', undefined],
  ] as const)('%s is a failure of its own: %s', async (kind, code, retryAfter) => {
    const { db, rest, zendesk } = openAccount();
    const helpdesk = createHelpdesk(rest);
    const requester = db.users.find((user) => user.role === 'end-user')?.id;
    const body = {
      ticket: { subject: 'S', requester_id: requester, external_id: 'ccaip-call-1', comment: { body: 'S' } },
    };
    zendesk.faults.add({ match: { method: 'POST' }, times: 1, kind, retryAfter: 3 });
    const failure: unknown = await helpdesk.createTicket(body, 'ccaip-call-1').catch((error: unknown) => error);
    expect(failure).toMatchObject({ code, facts: retryAfter === undefined ? {} : { retryAfter } });
    expect(await helpdesk.ticketsOf('ccaip-call-1')).toHaveLength(kind === 'lost-answer' ? 1 : 0);
    await helpdesk.createTicket(body, 'ccaip-call-1');
    expect(await helpdesk.ticketsOf('ccaip-call-1')).toHaveLength(1);
  });
});
