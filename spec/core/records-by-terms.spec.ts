import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import type { RecordTerms } from '../../src/core/deciding/record-terms.ts';
import { setStage, theCall, type Stage } from '../support/stage.ts';

const number = '+14155550132';
const all = ['user', 'organization', 'ticket'] as const;
const assigning = (otherwise?: string): RecordTerms => ({ entities: ['user', 'ticket'], assignee: { otherwise } });

const wholeCall = async (stage: Stage, call: Parameters<Stage['begin']>[0] = {}): Promise<void> => {
  await stage.begin({ phone: number, ...call });
  await stage.clock.pass(10_000);
  await stage.end({ phone: number, ...call });
  await stage.clock.pass(60_000);
};
const tickets = (stage: Stage) => [...stage.helpdesk.tickets.values()];
const notes = (stage: Stage, ticket: number) => stage.notes(ticket).filter((body) => body.includes('Call ID:'));

describe('who gets the ticket that is made', () => {
  const addAgent = ({ helpdesk }: Stage, name: string) => helpdesk.addUser({ name, isEndUser: false }).id;

  it('is the agent who took the call, known without a search', async () => {
    const stage = await setStage({ terms: assigning() });
    await wholeCall(stage, { employee: 'James Bond' });
    expect(tickets(stage)[0]?.fields).toMatchObject({ assignee_id: 7, priority: 'normal', type: 'question' });
    expect(stage.helpdesk.asked).not.toContain('findAgent');
  });

  it('is the agent with the full name of whoever took it', async () => {
    const stage = await setStage({ terms: assigning('Miles Messervy') });
    const eve = addAgent(stage, 'Eve Moneypenny');
    addAgent(stage, 'Miles Messervy');
    await wholeCall(stage, { employee: 'Eve Moneypenny' });
    expect(tickets(stage)[0]?.fields).toMatchObject({ assignee_id: eve });
  });

  it('is the senior manager where nobody has that name, or no name is told', async () => {
    const stage = await setStage({ terms: assigning('Miles Messervy') });
    const miles = addAgent(stage, 'Miles Messervy');
    await wholeCall(stage, { employee: 'Somebody Else' });
    await wholeCall(stage, { id: '2', phone: '+14155550133' });
    expect(tickets(stage).map(({ fields }) => fields['assignee_id'])).toEqual([miles, miles]);
    expect(stage.helpdesk.asked.filter((step) => step === 'findAgent')).toHaveLength(2);
  });

  it('is nobody where neither is there, and each name is looked for once', async () => {
    const stage = await setStage({ terms: assigning('Miles Messervy') });
    await wholeCall(stage, { employee: 'Somebody Else' });
    await wholeCall(stage, { id: '2', phone: '+14155550133', employee: 'Somebody Else' });
    for (const { fields } of tickets(stage)) expect(fields).not.toHaveProperty('assignee_id');
    expect(stage.helpdesk.asked.filter((step) => step === 'findAgent')).toHaveLength(2);
  });

  it('is whom the rules name, if they do', async () => {
    const rules = { version: 1, rules: [{ then: { set: { assignee: 42 } } }] };
    const stage = await setStage({ terms: assigning(), rules });
    await wholeCall(stage, { employee: 'Somebody Else' });
    expect(tickets(stage)[0]?.fields).toMatchObject({ assignee_id: 42 });
    expect(stage.helpdesk.asked).not.toContain('findAgent');
  });

  it('is left alone on a ticket that is open already', async () => {
    const stage = await setStage({ terms: assigning() });
    const ada = stage.helpdesk.addUser({ name: 'Ada', phone: number });
    const ticket = stage.helpdesk.addTicket({ requesterId: ada.id });
    await wholeCall(stage, { employee: 'James Bond' });
    expect(notes(stage, ticket.id)).toHaveLength(1);
    expect(stage.helpdesk.tickets.get(ticket.id)?.fields).not.toHaveProperty('assignee_id');
  });

  it('is nobody while Zendesk does not say: the ticket is made all the same', async () => {
    const stage = await setStage({ terms: assigning('Miles Messervy') });
    for (let time = 0; time < 20; time += 1) stage.helpdesk.fail('findAgent', new Failure('forbidden'));
    await wholeCall(stage, {});
    await stage.clock.pass(10 * 60_000);
    expect(tickets(stage)).toHaveLength(1);
    expect(notes(stage, 1)).toHaveLength(1);
    expect(stage.desk.view().toFinish).toEqual([]);
  });
});

describe("the caller's organization", () => {
  const terms: RecordTerms = { entities: all };
  const withAda = async (more: object = {}, options: Parameters<typeof setStage>[0] = {}) => {
    const stage = await setStage({ terms, ...options });
    const ada = stage.helpdesk.addUser({ name: 'Ada', phone: number, email: 'ada@lovelace.example', ...more });
    const ticket = stage.helpdesk.addTicket({ requesterId: ada.id });
    return { stage, ada: () => stage.helpdesk.users.get(ada.id), ticket: ticket.id };
  };

  it("is made once, named after the e-mail's domain, and tied to the caller and the ticket", async () => {
    const { stage, ada, ticket } = await withAda();
    await wholeCall(stage);
    await wholeCall(stage, { id: '2' });
    expect([...stage.helpdesk.organizations.values()]).toEqual([{ name: 'lovelace.example' }]);
    expect(ada()).toMatchObject({ organizationId: 1 });
    expect(stage.helpdesk.tickets.get(ticket)?.fields).toMatchObject({ organization_id: 1 });
    expect(notes(stage, ticket)).toHaveLength(2);
    expect(stage.helpdesk.asked.filter((step) => step === 'createOrganization')).toHaveLength(1);
  });

  it('is the one that is there already', async () => {
    const { stage, ada } = await withAda();
    await stage.helpdesk.createOrganization({ organization: { name: 'Lovelace.example' } });
    await wholeCall(stage);
    expect(stage.helpdesk.organizations.size).toBe(1);
    expect(ada()).toMatchObject({ organizationId: 1 });
  });

  it('has the name that the vendor knows', async () => {
    const { stage } = await withAda();
    await wholeCall(stage, { organization: 'Analytical Engines' });
    expect([...stage.helpdesk.organizations.values()]).toEqual([{ name: 'Analytical Engines' }]);
  });

  it.each(['ada@gmail.com', 'ada@yahoo.co.uk', 'ada@ukr.net', undefined])('is not named after %s', async (email) => {
    const stage = await setStage({ terms });
    const ada = stage.helpdesk.addUser({ name: 'Ada', phone: number, ...(email !== undefined && { email }) });
    const ticket = stage.helpdesk.addTicket({ requesterId: ada.id });
    await wholeCall(stage);
    expect(stage.helpdesk.organizations.size).toBe(0);
    expect(notes(stage, ticket.id)).toHaveLength(1);
  });

  it('stays where the caller has one, and is nobody’s business where the terms do not ask for it', async () => {
    const had = await withAda({ organizationId: 33 });
    await wholeCall(had.stage);
    expect(had.ada()).toMatchObject({ organizationId: 33 });
    const unasked = await withAda({}, { terms: { entities: ['user', 'ticket'] } });
    await wholeCall(unasked.stage);
    const usual = await setStage();
    usual.helpdesk.addUser({ name: 'Ada', phone: number, email: 'ada@lovelace.example' });
    await wholeCall(usual);
    for (const { helpdesk } of [had.stage, unasked.stage, usual])
      expect(helpdesk.asked).not.toContain('findOrganization');
  });

  it('is done without where this agent may make none: the call is finished all the same', async () => {
    const { stage, ada, ticket } = await withAda();
    stage.helpdesk.mayMakeOrganizations = false;
    await wholeCall(stage);
    expect(ada()?.organizationId).toBeUndefined();
    expect(notes(stage, ticket)).toHaveLength(1);
    expect(stage.view()?.phase).toBe('finished');
  });

  it('is made once although the answer was lost, or somebody else made it meanwhile', async () => {
    const { stage, ada } = await withAda();
    stage.helpdesk.fail('createOrganization', new Failure('no-answer'), { afterDoing: true });
    await wholeCall(stage);
    expect(stage.helpdesk.organizations.size).toBe(1);
    expect(ada()).toMatchObject({ organizationId: 1 });
    const other = await withAda();
    other.stage.helpdesk.fail('createOrganization', new Failure('refused', { fields: ['name'] }), { afterDoing: true });
    await wholeCall(other.stage);
    expect(other.stage.helpdesk.organizations.size).toBe(1);
    expect(other.ada()).toMatchObject({ organizationId: 1 });
  });

  it('holds the note up for ten seconds at most', async () => {
    const { stage, ticket } = await withAda();
    for (let time = 0; time < 50; time += 1) stage.helpdesk.fail('findOrganization', new Failure('server'));
    await stage.begin({ phone: number });
    await stage.clock.pass(10_000);
    await stage.end({ phone: number });
    await stage.clock.pass(9_000);
    expect(notes(stage, ticket)).toEqual([]);
    await stage.clock.pass(2_000);
    expect(notes(stage, ticket)).toHaveLength(1);
  });

  it('gets the extra data that the rules put into its fields, once it is there', async () => {
    const set = {
      user_fields: { utm: '{{data.utm_source}}' },
      organization_fields: { scheme: '{{data.scheme_name}}' },
    };
    const { stage, ada } = await withAda({}, { rules: { version: 1, rules: [{ then: { set } }] } });
    await wholeCall(stage, { data: { utm_source: 'google', scheme_name: 'Main scheme' } });
    expect(stage.helpdesk.organizations.get(1)).toMatchObject({ organization_fields: { scheme: 'Main scheme' } });
    expect(ada()?.written).toMatchObject({ user_fields: { utm: 'google' } });
  });
});

describe('what may be made for a call', () => {
  it('is no ticket, but an open one is used', async () => {
    const stage = await setStage({ terms: { entities: ['user'] } });
    const ada = stage.helpdesk.addUser({ name: 'Ada', phone: number });
    await wholeCall(stage);
    expect(tickets(stage)).toEqual([]);
    const ticket = stage.helpdesk.addTicket({ requesterId: ada.id });
    await wholeCall(stage, { id: '2' });
    expect(notes(stage, ticket.id)).toHaveLength(1);
    expect(stage.desk.view().toFinish).toEqual([]);
  });

  it('is a user alone, with the extra data', async () => {
    const set = { user_fields: { utm: '{{data.utm_source}}' } };
    const rules = { version: 1, rules: [{ then: { set } }] };
    const stage = await setStage({ terms: { entities: ['user'] }, rules });
    await wholeCall(stage, { data: { utm_source: 'google' } });
    expect([...stage.helpdesk.users.values()]).toMatchObject([
      { name: 'Caller +1 415 555 0132', written: { user_fields: { utm: 'google' } } },
    ]);
    expect(tickets(stage)).toEqual([]);
    expect(stage.view()?.phase).toBe('finished');
  });

  it('is still a ticket where the agent wants one, and what was typed is never lost', async () => {
    const stage = await setStage({ terms: { entities: ['user'] } });
    stage.helpdesk.addUser({ name: 'Ada', phone: number });
    await stage.begin({ phone: number });
    stage.actions.typeNotes(theCall, 'wants a refund');
    await stage.end({ phone: number });
    await stage.clock.pass(120_000);
    expect(stage.desk.view().toFinish).toMatchObject([{ unfinished: { kind: 'no-ticket' } }]);
    stage.actions.newTicket(theCall);
    await stage.clock.pass(120_000);
    expect(notes(stage, 1)[0]).toContain('Notes: wants a refund\n');
  });

  it('is no user: the agent says who it was, where a ticket is wanted', async () => {
    const stage = await setStage({ terms: { entities: ['ticket'] } });
    await wholeCall(stage);
    expect(stage.helpdesk.users.size).toBe(0);
    expect(stage.desk.view().toFinish).toMatchObject([{ unfinished: { kind: 'unknown' } }]);
  });

  it('is nothing', async () => {
    const stage = await setStage({ terms: { entities: [] } });
    await wholeCall(stage);
    expect([stage.helpdesk.users.size, stage.helpdesk.tickets.size]).toEqual([0, 0]);
    expect(stage.desk.view().toFinish).toEqual([]);
  });
});
