import { describe, expect, it } from 'vitest';
import { setStage, theCall, type Stage } from '../../support/stage.ts';

const phone = '+14155550132';
const filling = (more: Readonly<Record<string, unknown>> = {}): Promise<Stage> =>
  setStage({ rules: { version: 1, rules: [{ then: { set: { custom_fields: { '7': '{{queue}}' }, ...more } } }] } });

const page = (ticket: number): string => `https://acme.zendesk.com/agent/tickets/${ticket}`;
const fieldsOf = (stage: Stage, ticket: number): unknown => stage.helpdesk.tickets.get(ticket)?.fields['custom_fields'];

describe('custom fields of a ticket that the vendor popped', () => {
  it('are filled where they are empty, after a read that the opening does not wait for', async () => {
    const stage = await filling();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1, emptyFields: [7] });
    await stage.begin();
    await stage.pop(page(id));
    expect([stage.screen.opened, stage.helpdesk.asked]).toEqual([[{ kind: 'ticket', id }], []]);
    await stage.end();
    await stage.clock.pass(1_000);
    expect(fieldsOf(stage, id)).toEqual([{ id: 7, value: 'Developers / James' }]);
    expect([stage.notes(id).length, stage.writes()]).toEqual([1, 1]);
  });

  it('stay as they are where somebody filled them in', async () => {
    const stage = await filling();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1, emptyFields: [] });
    await stage.begin();
    await stage.pop(page(id));
    await stage.end();
    await stage.clock.pass(1_000);
    expect([stage.notes(id).length, fieldsOf(stage, id)]).toEqual([1, undefined]);
  });
});

describe('a ticket that is reused', () => {
  it('is not shaped anew but for its empty custom fields', async () => {
    const stage = await filling({
      subject: 'Survey',
      type: 'task',
      priority: 'low',
      tags: ['survey'],
      group_id: 1,
      brand_id: 2,
      ticket_form_id: 3,
      assignee: 9,
    });
    const { id: requesterId } = stage.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = stage.helpdesk.addTicket({ requesterId, emptyFields: [7] });
    await stage.begin({ phone });
    await stage.clock.pass(4_000);
    await stage.end();
    await stage.clock.pass(1_000);
    expect(Object.keys(stage.helpdesk.tickets.get(id)?.fields ?? {}).toSorted()).toEqual(['comment', 'custom_fields']);
  });

  it('has them filled once, not again by what is typed later', async () => {
    const stage = await filling();
    const { id: requesterId } = stage.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = stage.helpdesk.addTicket({ requesterId, emptyFields: [7] });
    await stage.begin({ phone });
    await stage.clock.pass(4_000);
    await stage.end();
    await stage.clock.pass(1_000);
    stage.helpdesk.changeTicket(id, { fields: {} });
    stage.actions.typeNotes(theCall, 'asked for a refund');
    await stage.clock.pass(120_000);
    expect([stage.notes(id).length, fieldsOf(stage, id)]).toEqual([2, undefined]);
  });
});

describe('a ticket that is made', () => {
  it('gets brand, form and the agent that the rules name', async () => {
    const set = {
      brand_id: 2,
      ticket_form_id: 3,
      assignee: 9,
      custom_fields: { '1': 5, '2': true, '3': '{{campaign}}' },
    };
    const stage = await setStage({ rules: { version: 1, rules: [{ then: { set } }] } });
    await stage.begin({ phone });
    await stage.clock.pass(4_000);
    const [ticket] = [...stage.helpdesk.tickets.values()];
    expect(ticket?.fields).toMatchObject({ brand_id: 2, ticket_form_id: 3, assignee_id: 9 });
    // Nobody told the campaign, so its field is left out.
    expect(ticket?.fields['custom_fields']).toEqual([
      { id: 1, value: 5 },
      { id: 2, value: true },
    ]);
  });
});

describe('rules that want no ticket', () => {
  it('have no user made either', async () => {
    const stage = await setStage({ rules: { version: 1, rules: [{ then: { ticket: 'none' } }] } });
    await stage.begin({ phone });
    await stage.clock.pass(4_000);
    await stage.end();
    await stage.clock.pass(1_000);
    expect([stage.helpdesk.users.size, stage.writes(), stage.desk.view().toFinish]).toEqual([0, 0, []]);
  });
});

describe('a platform that writes by itself', () => {
  it.each(['anonymous', phone])('leaves nothing to finish, whoever calls: %s', async (caller) => {
    const stage = await setStage({ rules: { version: 1, owner: 'platform', dispositions: ['Resolved'] } });
    if (caller === phone) for (const name of ['Ada', 'Ben']) stage.helpdesk.addUser({ name, phone });
    await stage.begin({ phone: caller });
    await stage.end();
    await stage.clock.pass(120_000);
    expect(stage.desk.view().toFinish).toEqual([]);
    expect(stage.view()?.phase).toBe('finished');
  });
});

describe('what the rules say for all calls', () => {
  it.each([
    ['e164', '+14155550132'],
    ['international', '+1 415 555 0132'],
    ['national', '(415) 555-0132'],
  ])('stores the number of a made user as %s', async (phoneFormat, stored) => {
    const stage = await setStage({ rules: { version: 1, phoneFormat } });
    await stage.begin({ phone });
    await stage.clock.pass(4_000);
    expect([...stage.helpdesk.users.values()].map((user) => user.phone)).toEqual([stored]);
  });

  it('offers the dispositions in their order', async () => {
    const stage = await setStage({ rules: { version: 1, dispositions: ['Resolved', 'Follow up'] } });
    expect(stage.desk.view().dispositions).toEqual(['Resolved', 'Follow up']);
  });
});
