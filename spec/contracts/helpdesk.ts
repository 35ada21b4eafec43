import { describe, expect, it } from 'vitest';
import type { Helpdesk } from '../../src/core/ports.ts';
import type { TicketStatus } from '../../src/core/records.ts';

/** A helpdesk and ways to arrange the account behind it. */
export interface HelpdeskWorld {
  readonly helpdesk: Helpdesk;
  /** Of the agent who writes. */
  readonly agent: number;
  addUser(user: {
    readonly name: string;
    readonly phone?: string;
    readonly email?: string;
    readonly externalId?: string;
    readonly isAgent?: boolean;
    readonly fields?: Readonly<Record<string, string>>;
  }): Promise<number>;
  addTicket(ticket: {
    readonly requester: number;
    readonly subject: string;
    readonly externalId?: string;
  }): Promise<number>;
  setStatus(ticket: number, status: TicketStatus): Promise<void>;
  /** The agent may make organizations, as admins may. */
  becomeAdmin(): Promise<void>;
  /** Moves the clock on, by seconds. */
  pass(seconds: number): void;
}

const call = 'ccaip-call-103646';
const note = (body: string) => ({ ticket: { comment: { body, public: false } } });
const ids = (records: readonly { readonly id: number }[]): readonly number[] =>
  records.map(({ id }) => id).toSorted((a, b) => a - b);

type Make = () => Promise<HelpdeskWorld>;

const describeUsers = (make: Make): void => {
  it('finds end users by the end of their number, however it is stored', async () => {
    const { helpdesk, addUser } = await make();
    const ada = await addUser({ name: 'Ada Lovelace', phone: '+14155550132' });
    const bob = await addUser({ name: 'Bob', phone: '(415) 555-0132' });
    await addUser({ name: 'Agent', phone: '+14155550132', email: 'agent@example.com', isAgent: true });
    await addUser({ name: 'Else', phone: '+14155550133' });
    expect(ids(await helpdesk.findUsers({ by: 'phone', digits: '4155550132' }, true))).toEqual([ada, bob]);
    expect(await helpdesk.findUsers({ by: 'phone', digits: '4155550199' }, false)).toEqual([]);
  });

  it('finds users by either of two endings, agents only where anybody is meant', async () => {
    const { helpdesk, addUser } = await make();
    const ada = await addUser({ name: 'Ada', phone: '+14155550132x12' });
    const bob = await addUser({ name: 'Bob', phone: '(415) 555-0132' });
    const agent = await addUser({ name: 'Agent', phone: '415 555 0132', email: 'agent@example.com', isAgent: true });
    const either = { by: 'phone', digits: '4155550132', orDigits: ['415555013212'] } as const;
    expect(ids(await helpdesk.findUsers(either, true))).toEqual([ada, bob]);
    expect(ids(await helpdesk.findUsers({ ...either, isAnybody: true }, true))).toEqual([ada, bob, agent]);
  });

  it('finds users by a whole number in front of an extension', async () => {
    const { helpdesk, addUser } = await make();
    const ada = await addUser({ name: 'Ada', phone: '+14155550132x12' });
    await addUser({ name: 'Else', phone: '+4414155550132' });
    expect(ids(await helpdesk.findUsers({ by: 'number', digits: '14155550132' }, true))).toEqual([ada]);
  });

  it('finds users by a number in one of their fields, and tells it', async () => {
    const { helpdesk, addUser } = await make();
    const ada = await addUser({ name: 'Ada', fields: { alt_phone: '+14155550132' } });
    await addUser({ name: 'Bob', fields: { fax: '+14155550132' } });
    const found = await helpdesk.findUsers({ by: 'field', key: 'alt_phone', digits: '4155550132' }, true);
    expect(found).toMatchObject([{ id: ada, phones: ['+14155550132'] }]);
  });

  it('finds users by e-mail, external id and words of their name', async () => {
    const { helpdesk, addUser } = await make();
    const ada = await addUser({ name: 'Ada Lovelace', email: 'ada@example.com', externalId: 'crm-1' });
    await addUser({ name: 'Grace Hopper', email: 'grace@example.com', externalId: 'crm-11' });
    expect(ids(await helpdesk.findUsers({ by: 'email', value: 'Ada@example.com' }, true))).toEqual([ada]);
    expect(ids(await helpdesk.findUsers({ by: 'external-id', value: 'crm-1' }, true))).toEqual([ada]);
    expect(ids(await helpdesk.findUsers({ by: 'text', value: 'lovel' }, true))).toEqual([ada]);
    expect(await helpdesk.findUsers({ by: 'email', value: 'nobody" email:"ada@example.com' }, true)).toEqual([]);
  });

  it('makes a user, whole at once', async () => {
    const { helpdesk } = await make();
    const made = await helpdesk.createUser({ user: { name: 'Caller +1 415 555 0132', phone: '+14155550132' } });
    expect(made).toMatchObject({
      name: 'Caller +1 415 555 0132',
      phone: '+14155550132',
      isActive: true,
      isEndUser: true,
    });
    expect(await helpdesk.user(made.id)).toEqual(made);
  });

  it('refuses a user whose e-mail is taken, and knows no others', async () => {
    const { helpdesk, addUser } = await make();
    await addUser({ name: 'Ada', email: 'ada@example.com' });
    const taken = helpdesk.createUser({ user: { name: 'Other', email: 'ada@example.com' } });
    await expect(taken).rejects.toMatchObject({ code: 'refused', facts: { fields: ['email'] } });
    expect(await helpdesk.user(987_654)).toBeUndefined();
  });
};

const describeNames = (make: Make): void => {
  it('finds the one agent with a full name, never a customer, and nobody where two have it', async () => {
    const { helpdesk, addUser } = await make();
    const eve = await addUser({ name: 'Eve Q. Moneypenny', email: 'eve.q@example.com', isAgent: true });
    await addUser({ name: 'Eve Q. Moneypenny' });
    await addUser({ name: 'Miles Messervy', email: 'm1@example.com', isAgent: true });
    await addUser({ name: 'Miles Messervy', email: 'm2@example.com', isAgent: true });
    expect(await helpdesk.findAgent('Eve Q. Moneypenny')).toBe(eve);
    expect(await helpdesk.findAgent('eve q. moneypenny')).toBe(eve);
    expect(await helpdesk.findAgent('Eve')).toBeUndefined();
    expect(await helpdesk.findAgent('Miles Messervy')).toBeUndefined();
    expect(await helpdesk.findAgent('Nobody" role:end-user "')).toBeUndefined();
  });

  it('makes an organization once, and finds it by its name', async () => {
    const { helpdesk, becomeAdmin } = await make();
    await becomeAdmin();
    expect(await helpdesk.findOrganization('lovelace.example')).toBeUndefined();
    const made = await helpdesk.createOrganization({ organization: { name: 'lovelace.example' } });
    expect(await helpdesk.findOrganization('Lovelace.example')).toBe(made);
    expect(await helpdesk.findOrganization('lovelace')).toBeUndefined();
    const again = helpdesk.createOrganization({ organization: { name: 'lovelace.example' } });
    await expect(again).rejects.toMatchObject({ code: 'refused' });
  });

  it('refuses an organization to an agent who may make none', async () => {
    const { helpdesk } = await make();
    const made = helpdesk.createOrganization({ organization: { name: 'lovelace.example' } });
    await expect(made).rejects.toMatchObject({ code: 'forbidden' });
    expect(await helpdesk.findOrganization('lovelace.example')).toBeUndefined();
  });

  it('puts a user into an organization', async () => {
    const { helpdesk, addUser, becomeAdmin } = await make();
    await becomeAdmin();
    const ada = await addUser({ name: 'Ada Lovelace' });
    const organization = await helpdesk.createOrganization({ organization: { name: 'lovelace.example' } });
    await helpdesk.updateUser(ada, { user: { organization_id: organization } });
    expect(await helpdesk.user(ada)).toMatchObject({ organizationId: organization });
  });
};

const describeReading = (make: Make): void => {
  it("reads the requester's open ticket that was updated last, at once", async () => {
    const { helpdesk, addUser, addTicket, setStatus, pass } = await make();
    const [ada, bob] = [await addUser({ name: 'Ada' }), await addUser({ name: 'Bob' })];
    const first = await addTicket({ requester: ada, subject: 'First' });
    pass(60);
    const second = await addTicket({ requester: ada, subject: 'Second' });
    pass(60);
    await addTicket({ requester: bob, subject: "Another's" });
    expect(await helpdesk.latestOpenTicket(ada)).toMatchObject({ id: second, subject: 'Second', requesterId: ada });
    pass(60);
    await helpdesk.updateTicket(first, note('touched'));
    expect(await helpdesk.latestOpenTicket(ada)).toMatchObject({ id: first });
    await setStatus(first, 'solved');
    await setStatus(second, 'closed');
    expect(await helpdesk.latestOpenTicket(ada)).toBeUndefined();
  });

  it('looks behind a hundred solved tickets', async () => {
    const { helpdesk, addUser, addTicket, setStatus, pass } = await make();
    const ada = await addUser({ name: 'Ada' });
    const open = await addTicket({ requester: ada, subject: 'Old but open' });
    for (let count = 0; count < 100; count += 1) {
      pass(60);
      await setStatus(await addTicket({ requester: ada, subject: 'Solved' }), 'solved');
    }
    expect(await helpdesk.latestOpenTicket(ada)).toMatchObject({ id: open });
  });

  it('finds the tickets of a call at once, newest first', async () => {
    const { helpdesk, addUser, addTicket, pass } = await make();
    const ada = await addUser({ name: 'Ada' });
    const older = await addTicket({ requester: ada, subject: 'Older', externalId: call });
    pass(5);
    const newer = await addTicket({ requester: ada, subject: 'Newer', externalId: call });
    await addTicket({ requester: ada, subject: 'Else', externalId: `${call}7` });
    expect((await helpdesk.ticketsOf(call)).map(({ id }) => id)).toEqual([newer, older]);
  });

  it('reads a ticket by its number, and nothing where there is none', async () => {
    const { helpdesk, addUser, addTicket } = await make();
    const ticket = await addTicket({ requester: await addUser({ name: 'Ada' }), subject: 'Printer' });
    expect(await helpdesk.ticket(ticket)).toMatchObject({ id: ticket, subject: 'Printer' });
    expect(await helpdesk.ticket(987_654)).toBeUndefined();
  });
};

const describeWriting = (make: Make): void => {
  it('makes one ticket of one key and body, with its first comment', async () => {
    const { helpdesk, agent, addUser } = await make();
    const requester = await addUser({ name: 'Ada' });
    const subject = 'Inbound call from +1 415 555 0132';
    const comment = { body: subject, public: false };
    const body = { ticket: { subject, requester_id: requester, external_id: call, comment } };
    const made = await helpdesk.createTicket(body, call);
    expect(made).toMatchObject({ subject, requesterId: requester });
    expect(await helpdesk.createTicket(body, call)).toMatchObject({ id: made.id });
    expect(ids(await helpdesk.ticketsOf(call))).toEqual([made.id]);
    expect(await helpdesk.comments(made.id)).toMatchObject([{ authorId: agent, isPublic: false, body: subject }]);
    const other = helpdesk.createTicket({ ticket: { ...body.ticket, subject: 'Other' } }, call);
    await expect(other).rejects.toMatchObject({ code: 'key-reused' });
  });

  it('writes a comment as often as it is told to, and reads the newest first', async () => {
    const { helpdesk, agent, addUser, addTicket, pass } = await make();
    const ticket = await addTicket({ requester: await addUser({ name: 'Ada' }), subject: 'Printer' });
    pass(60);
    await helpdesk.updateTicket(ticket, note('Inbound call\nCall ID: ccaip 103646'));
    pass(60);
    await helpdesk.updateTicket(ticket, note('Second'));
    const [newest, before] = await helpdesk.comments(ticket);
    expect(newest).toMatchObject({ authorId: agent, isPublic: false, body: 'Second' });
    expect(before).toMatchObject({ body: 'Inbound call\nCall ID: ccaip 103646' });
    expect((newest?.at ?? 0) - (before?.at ?? 0)).toBe(60_000);
  });

  it("makes a call's record, which shows nowhere until it has its comment: internal, with the words that were sent", async () => {
    const { helpdesk, agent, addUser, addTicket, pass } = await make();
    const ticket = await addTicket({ requester: await addUser({ name: 'Ada' }), subject: 'Printer' });
    const before = { ticket: await helpdesk.ticket(ticket), comments: await helpdesk.comments(ticket) };
    const record = await helpdesk.createCall({
      call: {
        app_id: 1,
        agent_id: agent,
        ticket_id: ticket,
        from_line: '+14155550132',
        to_line: '+13392195276',
        call_started_at: '2026-11-20T15:04:11.000Z',
        direction: 'inbound',
        external_id: call,
      },
    });
    expect(await helpdesk.comments(ticket)).toEqual(before.comments);
    pass(60);
    const title = 'Inbound call\nNotes: two\n\nparagraphs\nCall ID: ccaip 103646';
    const body = { title, call_fields: ['from_line', 'to_line'], author_id: agent };
    const writtenAt = await helpdesk.commentOnCall(record, body);
    const comment = { authorId: agent, isPublic: false, body: title, at: writtenAt };
    expect(await helpdesk.comments(ticket)).toEqual([comment, ...before.comments]);
    const after = await helpdesk.ticket(ticket);
    expect(after?.updatedAt).toBe(writtenAt);
    expect(after?.stamp).not.toBe(before.ticket?.stamp);
  });

  it('refuses a call that lacks a line, and knows no others', async () => {
    const { helpdesk } = await make();
    await expect(helpdesk.createCall({ call: { app_id: 1, direction: 'inbound' } })).rejects.toMatchObject({
      code: 'refused',
    });
    await expect(helpdesk.commentOnCall(987_654, { title: 'lost' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('says why a ticket takes no comment', async () => {
    const { helpdesk, addUser, addTicket, setStatus } = await make();
    const ticket = await addTicket({ requester: await addUser({ name: 'Ada' }), subject: 'Printer' });
    await setStatus(ticket, 'closed');
    await expect(helpdesk.updateTicket(ticket, note('late'))).rejects.toMatchObject({ code: 'ticket-closed' });
    await expect(helpdesk.updateTicket(987_654, note('lost'))).rejects.toMatchObject({ code: 'not-found' });
  });
};

/** What the core relies on, of any helpdesk. `make` gives an empty account. */
export const describeHelpdesk = (name: string, make: Make): void => {
  describe(name, () => {
    describe('users', () => describeUsers(make));
    describe('names', () => describeNames(make));
    describe('tickets', () => describeReading(make));
    describe('writing', () => describeWriting(make));
  });
};
