import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../src/core/phone.ts';
import type { Ask, Reply } from '../../../src/vendors/daktela/connection.ts';
import { sendContact } from '../../../src/vendors/daktela/contact.ts';
import { readEnvelope } from '../../../src/vendors/daktela/envelope.ts';

const ada: Contact = {
  user: 90_071,
  name: 'Ada King Lovelace',
  email: 'ada@example.com',
  phones: ['+41796533279', '+14155550132'],
  ticket: 35_436,
  fields: { customer_no: 'C-1', name: 'not the name' },
};
const missing: Reply = { kind: 'refused', status: 404, envelope: undefined, retryAfter: undefined };

const answered = (result: unknown): Reply => {
  const envelope = readEnvelope(JSON.stringify({ error: [], result }));
  if (!envelope) throw new Error('This is no answer');
  return { kind: 'answered', envelope };
};

/** An instance that has none of our contacts, and finds these by any search. */
function instanceWith(others: readonly unknown[], reply: (ask: Ask) => Reply | undefined = () => undefined) {
  const asked: Ask[] = [];
  const connection = (ask: Ask): Promise<Reply> => {
    asked.push(ask);
    const usual = ask.path.startsWith('/contacts.json?') ? answered({ data: others, total: others.length }) : missing;
    return Promise.resolve(reply(ask) ?? (ask.method === 'GET' ? usual : answered({ name: 'x' })));
  };
  const send = (contact: Contact, pairing: { database?: string; fields?: Readonly<Record<string, string>> } = {}) =>
    sendContact(connection, contact, { database: undefined, fields: {}, ...pairing });
  return { send, asked, written: () => asked.filter(({ method }) => method !== 'GET') };
}
const contactOf = (name: string, customFields: object, database?: string) => ({ name, customFields, database });

describe('a contact that Daktela has already', () => {
  it.each([
    [{ email: ['ADA@Example.com'] }],
    [{ number: ['0041 79 653 32 79'] }],
    [{ number: ['41796533279'], email: ['else@example.com'] }],
  ])('is known by %j', async (customFields) => {
    const { send, written } = instanceWith([
      contactOf('contacts_1', { email: ['grace@example.com'], number: ['442079460018'] }),
      contactOf('contacts_2', customFields),
    ]);
    await send(ada);
    expect(written()).toMatchObject([{ method: 'PUT', path: '/contacts/contacts_2.json' }]);
  });

  it('is none where several have the e-mail and several the number', async () => {
    const { send, written } = instanceWith([
      contactOf('contacts_1', { email: ['ada@example.com'], number: ['41796533279'] }),
      contactOf('contacts_2', { email: ['ada@example.com'], number: ['41796533279'] }),
    ]);
    await send(ada);
    expect(written()).toMatchObject([{ method: 'POST', json: { name: 'zendesk_90071' } }]);
  });

  it('is none where it is in another database', async () => {
    const { send, written } = instanceWith([contactOf('contacts_1', { email: ['ada@example.com'] }, 'leads')]);
    await send(ada, { database: 'default' });
    expect(written()).toMatchObject([{ method: 'POST', json: { database: 'default' } }]);
  });

  it('is looked for by the end of its number, which all spellings share', async () => {
    const { send, asked } = instanceWith([]);
    await send(ada);
    expect(asked.slice(1, 3).map(({ path }) => decodeURIComponent(path))).toEqual([
      '/contacts.json?q=ada@example.com&take=50',
      '/contacts.json?q=96533279&take=50',
    ]);
  });

  it('that is ours is taken without a search', async () => {
    const own = { name: 'zendesk_90071', title: 'Ada' };
    const { send, asked } = instanceWith([], ({ path }) =>
      path === '/contacts/zendesk_90071.json' ? answered(own) : undefined,
    );
    await send(ada);
    expect(asked.map(({ method }) => method)).toEqual(['GET', 'PUT']);
  });
});

describe('what is written', () => {
  const bodyOf = async (contact: Contact, pairing: Parameters<ReturnType<typeof instanceWith>['send']>[1] = {}) => {
    const { send, written } = instanceWith([]);
    await send(contact, pairing);
    return written()[0]?.json;
  };

  it('is title, both names, e-mail and all numbers', async () => {
    expect(await bodyOf(ada)).toEqual({
      name: 'zendesk_90071',
      title: 'Ada King Lovelace',
      firstname: 'Ada King',
      lastname: 'Lovelace',
      customFields: { number: ada.phones, email: ['ada@example.com'] },
    });
  });

  it.each([
    ['name', ['Ada King Lovelace']],
    ['email', ['ada@example.com']],
    ['phones', ada.phones],
    ['phone', ['+41796533279']],
    ['id', ['90071']],
    ['ticket', ['35436']],
    ['customer_no', ['C-1']],
    ['nothing_of_the_kind', []],
    ['toString', []],
  ])('is what is paired: %s', async (source, values) => {
    const fields = { description: source, 'customFields.more': source };
    expect(await bodyOf(ada, { fields })).toMatchObject({
      description: values[0] ?? '',
      customFields: { more: values },
    });
  });

  it('empties what the user in Zendesk has no more', async () => {
    expect(await bodyOf({ user: 1, name: 'Cher', phones: [] }, { fields: { description: 'ticket' } })).toMatchObject({
      firstname: '',
      lastname: 'Cher',
      description: '',
      customFields: { number: [], email: [] },
    });
  });
});

describe('a contact of which nothing was written', () => {
  const refused = (status: number): Reply => ({ ...missing, status });
  const searches = ({ path }: Ask): boolean => path.startsWith('/contacts.json?');
  const looksUp = ({ path, method }: Ask): boolean => method === 'GET' && path.startsWith('/contacts/');

  it.each([
    [refused(401), 'secret'],
    [refused(403), 'secret'],
    [refused(429), 'too-many'],
    [{ kind: 'offline' }, 'offline'],
    [{ kind: 'lost' }, 'other'],
    [{ kind: 'unreadable' }, 'other'],
  ] as const)('because of %j is refused: %s', async (reply, code) => {
    for (const isAbout of [looksUp, searches]) {
      const { send, written } = instanceWith([], (ask) => (isAbout(ask) ? reply : undefined));
      expect(await send(ada)).toMatchObject({ kind: 'refused', code });
      expect(written()).toEqual([]);
    }
  });

  it('is not known to be written where that answer was lost', async () => {
    const { send } = instanceWith([], ({ method }) => (method === 'GET' ? undefined : { kind: 'lost' }));
    expect(await send(ada)).toEqual({ kind: 'unknown' });
  });
});
