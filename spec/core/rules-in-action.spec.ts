import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { setStage, theCall, type Stage } from '../support/stage.ts';

const phone = '+14155550132';

const ruled = (then: unknown, more: Readonly<Record<string, unknown>> = {}): Promise<Stage> =>
  setStage({ rules: { version: 1, rules: [{ name: 'Survey', when: {}, then }], ...more } });

async function known(stage: Stage, ticket: Readonly<Record<string, unknown>> = {}) {
  const user = stage.helpdesk.addUser({ name: 'Ada', phone, email: 'ada@example.com', organizationId: 5 });
  return { user, ticket: stage.helpdesk.addTicket({ requesterId: user.id, ...ticket }) };
}

async function callOf(stage: Stage, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await stage.begin({ phone, ...more });
  await stage.clock.pass(4_000);
  await stage.end();
  await stage.clock.pass(1_000);
}

const made = (stage: Stage) =>
  [...stage.helpdesk.tickets.values()].find(({ externalId }) => externalId === 'ccaip-call-103646');

describe('a rule about what opens', () => {
  it('pops the user instead of the ticket', async () => {
    const stage = await ruled({ pop: 'user' });
    const { user, ticket } = await known(stage);
    await callOf(stage);
    expect(stage.screen.opened).toEqual([{ kind: 'user', id: user.id }]);
    expect(stage.notes(ticket.id)).toHaveLength(1);
  });

  it('pops nothing, not even what the vendor names', async () => {
    const stage = await ruled({ pop: 'none' });
    const { ticket } = await known(stage);
    await stage.begin({ phone });
    await stage.pop(`https://acme.zendesk.com/agent/tickets/${ticket.id}`);
    await stage.end();
    expect(stage.screen.opened).toEqual([]);
    expect(stage.notes(ticket.id)).toHaveLength(1);
  });

  it('matches by queue and direction, and says on the card which one applied', async () => {
    const rules = [
      { name: 'Sales', when: { queue: 'Sales / *' }, then: { pop: 'none' } },
      { name: 'Rest', when: { direction: 'inbound' }, then: { pop: 'user' } },
    ];
    const stage = await setStage({ rules: { version: 1, rules } });
    await known(stage);
    await stage.begin({ phone, queue: 'sales / north' });
    await stage.begin({ id: '2', phone });
    await stage.clock.pass(4_000);
    expect(stage.view()?.rule).toEqual({ index: 0, name: 'Sales' });
    expect(stage.view('ccaip-call-2@7')?.rule).toEqual({ index: 1, name: 'Rest' });
    expect(stage.screen.opened).toHaveLength(1);
  });
});

describe('a rule about tickets', () => {
  it('makes a new one although an open one is there', async () => {
    const stage = await ruled({
      ticket: 'new',
      set: {
        subject: 'Survey with {{caller.name}}',
        type: 'task',
        priority: 'low',
        tags: ['survey'],
        group_id: 1,
        assignee: 'agent',
        custom_fields: { '360001': '{{queue}}' },
      },
    });
    await known(stage);
    await callOf(stage);
    expect(made(stage)?.fields).toMatchObject({
      subject: 'Survey with Ada',
      type: 'task',
      priority: 'low',
      tags: ['ringside', 'call', 'survey'],
      group_id: 1,
      assignee_id: 7,
      custom_fields: [{ id: 360001, value: 'Developers / James' }],
      external_id: 'ccaip-call-103646',
    });
    expect(stage.notes(made(stage)?.id ?? 0)).toHaveLength(2);
  });

  it('makes none and writes nothing', async () => {
    const stage = await ruled({ ticket: 'none' });
    await known(stage);
    await callOf(stage);
    expect([stage.writes(), stage.desk.view().toFinish]).toEqual([0, []]);
  });

  it('makes none, but does not throw typed notes away', async () => {
    const stage = await ruled({ ticket: 'none' });
    await known(stage);
    await stage.begin({ phone });
    stage.actions.typeNotes(theCall, 'call back');
    await stage.end();
    await stage.clock.pass(120_000);
    expect(stage.desk.view().toFinish).toMatchObject([{ unfinished: { kind: 'no-ticket' }, notes: 'call back' }]);
  });

  it('reopens one that was solved a day ago, with one more write, but not one solved last week', async () => {
    const day = 86_400_000;
    for (const [age, isReopened] of [
      [day, true],
      [7 * day, false],
    ] as const) {
      const stage = await ruled({ reopenDays: 3 });
      const { ticket } = await known(stage, { status: 'solved' });
      stage.helpdesk.changeTicket(ticket.id, { updatedAt: stage.clock.now() - age });
      await callOf(stage);
      expect([stage.helpdesk.tickets.get(ticket.id)?.status, stage.writes()]).toEqual(
        isReopened ? ['open', 2] : ['solved', 2],
      );
      expect(stage.notes(ticket.id)).toHaveLength(isReopened ? 1 : 0);
    }
  });

  it('reuses only tickets of the same queue', async () => {
    const stage = await ruled({ sameQueue: true });
    const { ticket } = await known(stage);
    await callOf(stage);
    expect(stage.notes(ticket.id)).toEqual([]);
    expect(made(stage)?.tags).toContain('ringside_queue_developers_james');
    await stage.clock.pass(60_000);
    await stage.begin({ id: '2', phone });
    await stage.clock.pass(4_000);
    expect(stage.view('ccaip-call-2@7')?.ticket?.id).toBe(made(stage)?.id);
  });
});

describe('a rule about callers', () => {
  it('asks about strangers instead of making users', async () => {
    const stage = await ruled({ unknownCaller: 'ask' });
    await stage.begin({ phone });
    await stage.clock.pass(4_000);
    expect(stage.view()).toMatchObject({ isAsking: true, number: { shown: '+1 415 555 0132' } });
    await stage.end();
    expect(stage.desk.view().toFinish).toMatchObject([{ unfinished: { kind: 'unknown' } }]);
    stage.actions.createUser(theCall, { name: 'Zoe', phone });
    await stage.clock.pass(1_000);
    expect([...stage.helpdesk.users.values()]).toMatchObject([{ name: 'Zoe', phone }]);
    expect(stage.desk.view().toFinish).toEqual([]);
  });

  it('makes nothing of strangers', async () => {
    const stage = await ruled({ unknownCaller: 'none' });
    await callOf(stage);
    expect([stage.writes(), stage.desk.view().toFinish]).toEqual([0, []]);
  });

  it('takes the newest account of several', async () => {
    const stage = await ruled({ severalMatches: 'newest' });
    stage.helpdesk.addUser({ name: 'Old', phone, updatedAt: 1 });
    const fresh = stage.helpdesk.addUser({ name: 'Fresh', phone, updatedAt: 2 });
    await callOf(stage);
    expect(made(stage)?.requesterId).toBe(fresh.id);
  });

  it('stores made numbers as the admin wants them', async () => {
    const stage = await setStage({ rules: { version: 1, phoneFormat: 'national' } });
    await callOf(stage);
    expect([...stage.helpdesk.users.values()][0]?.phone).toBe('(415) 555-0132');
  });
});

describe('a rule about the note and fields', () => {
  it('writes no note', async () => {
    const stage = await ruled({ note: 'none' });
    const { ticket } = await known(stage);
    await callOf(stage);
    expect([stage.notes(ticket.id), stage.desk.view().toFinish, stage.screen.opened.length]).toEqual([[], [], 1]);
  });

  it('fills only empty custom fields of a reused ticket, in the note’s own write', async () => {
    const stage = await ruled({ set: { custom_fields: { '360001': '{{queue}}', '360002': '{{id}}' } } });
    const { ticket } = await known(stage, { emptyFields: [360002] });
    await callOf(stage);
    expect(stage.helpdesk.tickets.get(ticket.id)?.fields['custom_fields']).toEqual([{ id: 360002, value: '103646' }]);
    expect(stage.writes()).toBe(1);
  });

  it('fills fields of the caller and the organization with what the event carried', async () => {
    const stage = await ruled({
      set: {
        user_fields: { utm: '{{data.session_variable.utm_source}}', empty: '{{data.nothing}}' },
        organization_fields: { last_queue: '{{queue}}' },
      },
    });
    const { user } = await known(stage);
    await callOf(stage, { data: { session_variable: { utm_source: 'spring' } } });
    expect(stage.helpdesk.users.get(user.id)?.written).toEqual({ user_fields: { utm: 'spring' } });
    expect(stage.helpdesk.organizations.get(5)).toEqual({ organization_fields: { last_queue: 'Developers / James' } });
  });

  it('fills those of the requester of a ticket that the vendor named, where nothing else says who is calling', async () => {
    const stage = await ruled({ set: { organization_fields: { last_queue: '{{queue}}' } } });
    const { user } = await known(stage);
    const { id } = stage.helpdesk.addTicket({ requesterId: user.id, organizationId: 6 });
    await stage.begin();
    await stage.pop(`https://acme.zendesk.com/agent/tickets/${id}`);
    await stage.end();
    await stage.clock.pass(60_000);
    expect([...stage.helpdesk.organizations.keys()]).toEqual([6]);
  });

  it('leaves a solved ticket solved that the caller typed in, where no days to reopen are set', async () => {
    const stage = await ruled({});
    const { user } = await known(stage);
    const { id } = stage.helpdesk.addTicket({ requesterId: user.id, status: 'solved' });
    await callOf(stage, { data: { ticket_id: id } });
    expect(stage.notes(id)).toHaveLength(1);
    expect(stage.helpdesk.tickets.get(id)?.status).toBe('solved');
  });

  it('adds lines with links', async () => {
    const stage = await setStage({
      rules: { version: 1, links: { Recording: 'https://storage.example.com/call-{{id}}.mp3' } },
    });
    const { ticket } = await known(stage);
    await callOf(stage);
    expect(stage.notes(ticket.id)[0]).toMatch(
      /\nRecording: https:\/\/storage\.example\.com\/call-103646\.mp3\nCall ID: ccaip 103646$/,
    );
  });

  it('leaves out a field that Zendesk refuses, says so, and goes on', async () => {
    const stage = await ruled({ ticket: 'new', set: { group_id: 99, priority: 'low' } });
    await known(stage);
    stage.helpdesk.fail('createTicket', new Failure('refused', { fields: ['group_id'] }));
    await callOf(stage);
    expect(made(stage)?.fields).toMatchObject({ priority: 'low' });
    expect(made(stage)?.fields).not.toHaveProperty('group_id');
    expect(stage.view()?.droppedFields).toEqual(['group_id']);
  });

  it('that the platform owns makes, writes and lists nothing, but pops', async () => {
    const stage = await setStage({ rules: { version: 1, owner: 'platform' } });
    const { ticket } = await known(stage);
    await stage.begin({ phone });
    await stage.pop(`https://acme.zendesk.com/agent/tickets/${ticket.id}`);
    await stage.clock.pass(4_000);
    stage.actions.typeNotes(theCall, 'x');
    await stage.end();
    await stage.clock.pass(120_000);
    expect([stage.writes(), stage.desk.view().toFinish, stage.screen.opened.length]).toEqual([0, [], 1]);
  });
});
