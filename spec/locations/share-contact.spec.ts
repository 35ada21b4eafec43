import { describe, expect, it } from 'vitest';
import type { PhoneCommand } from '../../src/core/phone.ts';
import type { DeskView } from '../../src/core/showing/view.ts';
import { createContactSharing } from '../../src/locations/share-contact.ts';
import type { Contact } from '../../src/zaf/contacts.ts';
import { setStage } from '../support/stage.ts';
import { requesterOf } from '../support/requester.ts';

const contact = (id: number, phone = '+14155550132'): Contact => ({
  user: requesterOf(id),
  phones: phone === '' ? [] : [{ value: phone, label: 'phone' }],
  fields: {},
});
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function sidebar(first?: Partial<DeskView>) {
  const usual = (await setStage()).desk.view();
  let view: DeskView | undefined = first && { ...usual, ...first };
  const asked: PhoneCommand[] = [];
  const sharing = createContactSharing({
    actions: {
      ask: (command) => {
        asked.push(command);
        return Promise.resolve(true);
      },
    },
    view: () => view,
    openTicket: (user) => (user === 9 ? Promise.reject(new Error('no')) : Promise.resolve({ id: user * 10 })),
  });
  return {
    sharing,
    sent: () => asked.flatMap((command) => (command.do === 'send-contact' ? [command.contact] : [])),
    see: async (next: Partial<DeskView>) => {
      view = { ...usual, ...next };
      sharing.look();
      await settle();
    },
    show: async (shown: Contact | undefined) => {
      sharing.show(shown);
      await settle();
    },
  };
}

const wanting = { wantsContacts: true, takes: ['send-contact'] } as const;

describe('whom the agent looks at', () => {
  it('is told to a phone that wants it, with the open ticket', async () => {
    const { show, sent } = await sidebar(wanting);
    await show(contact(1));
    await show(contact(2));
    expect(sent()).toMatchObject([
      { user: 1, name: 'User 1', phones: ['+14155550132'], ticket: 10 },
      { user: 2, ticket: 20 },
    ]);
  });

  it('is told once, however often the desk changes', async () => {
    const { show, see, sent } = await sidebar(wanting);
    await show(contact(1));
    await see(wanting);
    await see(wanting);
    expect(sent()).toHaveLength(1);
  });

  it('is told once a phone is there that wants it', async () => {
    const { show, see, sent } = await sidebar();
    await show(contact(1));
    expect(sent()).toEqual([]);
    await see(wanting);
    expect(sent()).toHaveLength(1);
  });

  it('waits for the phone to have done what it was asked before', async () => {
    const asked = { command: { do: 'sign-in-here' }, state: 'asking' } as const;
    const { show, see, sent } = await sidebar({ ...wanting, asked });
    await show(contact(1));
    expect(sent()).toEqual([]);
    await see({ ...wanting, asked: { ...asked, state: 'done' } });
    expect(sent()).toHaveLength(1);
  });

  it("is nobody's business for a phone that takes contacts only when it is asked to", async () => {
    const { show, sent } = await sidebar({ takes: ['send-contact'] });
    await show(contact(1));
    expect(sent()).toEqual([]);
  });

  it('is told without a ticket where that cannot be read, and not at all without a number', async () => {
    const { show, sent } = await sidebar(wanting);
    await show(contact(9));
    await show(contact(3, ''));
    await show(undefined);
    expect(sent()).toMatchObject([{ user: 9 }]);
    expect(sent()[0]).not.toHaveProperty('ticket');
  });

  it('is whoever is shown last', async () => {
    const { sharing, show, sent } = await sidebar(wanting);
    sharing.show(contact(1));
    await show(contact(2));
    expect(sent()).toMatchObject([{ user: 2 }]);
  });
});
