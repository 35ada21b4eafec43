import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../src/core/phone.ts';
import { setProject } from './project.ts';

const ada: Contact = { user: 90_071, name: 'Ada Lovelace', phones: ['(415) 555-0132'], ticket: 35_436 };
const send = (contact: Contact) => ({ do: 'send-contact', contact }) as const;
const sync = 'POST /minicrm/contacts/sync';

const withSync = async () => {
  const project = await setProject({ options: { syncContacts: true } });
  const syncs = () => project.ringostat.asked.filter((path) => path === sync).length;
  return { ...project, syncs, perform: (contact: Contact) => project.stage.telephony.perform?.(send(contact)) };
};

describe('a contact for the Smart Phone', () => {
  it('links the user as contact and the open ticket as lead, its numbers in digits', async () => {
    const { ringostat, sent, perform } = await withSync();
    expect(await perform(ada)).toEqual({ kind: 'done' });
    expect(ringostat.contacts.get('90071')).toEqual({
      projectId: 123,
      fullName: 'Ada Lovelace',
      origin: 'Zendesk',
      externalId: '90071',
      leadId: '35436',
      responsible: '7',
      staffId: null,
      contactLink: 'https://acme.zendesk.com/agent/users/90071',
      leadLink: 'https://acme.zendesk.com/agent/tickets/35436',
      dealLink: null,
      googleClientId: null,
      contactDirections: [{ name: 'work', type: 'phone', value: '14155550132' }],
      organizations: [],
    });
    expect(sent.at(-1)?.headers).toEqual({ 'Auth-key': '{{setting.api_secret}}', 'x-project-id': '123' });
  });

  it('has no lead without an open ticket', async () => {
    const { ringostat, perform } = await withSync();
    await perform({ user: 1, name: 'Ada', phones: ['+14155550132'] });
    expect(ringostat.contacts.get('1')).toMatchObject({ leadId: null, leadLink: null });
  });

  it('goes out once a day with the same content, over reloads too, and anew with another one', async () => {
    const { stage, clock, syncs, perform } = await withSync();
    await perform(ada);
    await perform(ada);
    await stage.reload();
    await perform(ada);
    expect(syncs()).toBe(1);
    await perform({ ...ada, ticket: 35_437 });
    expect(syncs()).toBe(2);
    await clock.pass(24 * 3_600_000);
    await perform({ ...ada, ticket: 35_437 });
    expect(syncs()).toBe(3);
  });

  it('has each of its numbers once, however often and in whatever spelling', async () => {
    const { ringostat, perform } = await withSync();
    await perform({ user: 1, name: 'Ada', phones: ['+14155550132', '(415) 555-0132', 'none', '+442079460018'] });
    expect(ringostat.contacts.get('1')).toMatchObject({
      contactDirections: [{ value: '14155550132' }, { value: '442079460018' }],
    });
  });

  it('without a number that can be read is not sent', async () => {
    const { syncs, perform } = await withSync();
    expect(await perform({ user: 1, name: 'Ada', phones: ['extension 5'] })).toEqual({ kind: 'done' });
    expect(syncs()).toBe(0);
  });

  it('that was refused or not answered goes out the next time', async () => {
    const { ringostat, syncs, perform } = await withSync();
    ringostat.configure({ answer: 'unauthorized' });
    expect(await perform(ada)).toMatchObject({ kind: 'refused', code: 'secret' });
    ringostat.configure({ answer: 'lost' });
    expect(await perform(ada)).toEqual({ kind: 'unknown' });
    ringostat.configure({ answer: 'normal' });
    expect(await perform(ada)).toEqual({ kind: 'done' });
    expect(syncs()).toBe(3);
  });

  it('is none of the business of an installation that does not want it', async () => {
    const { stage } = await setProject();
    expect([...(stage.telephony.takes ?? [])]).toEqual([]);
    expect(stage.desk.view().wantsContacts).toBeUndefined();
  });

  it('leaves nothing personal in what the browser remembers', async () => {
    const { stage, perform } = await withSync();
    await perform(ada);
    await stage.clock.settle();
    const remembered = JSON.stringify(await stage.memory.read());
    expect(remembered).toContain('90071');
    expect(remembered).not.toMatch(/Ada|5550132/);
  });
});
