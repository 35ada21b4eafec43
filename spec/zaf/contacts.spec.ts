import { describe, expect, it } from 'vitest';
import { createContacts } from '../../src/zaf/contacts.ts';
import { scriptedRest } from '../support/scripted-rest.ts';

const user = {
  id: 1,
  name: 'Ada',
  phone: '+1 415 555 0132',
  user_fields: { alt_phone: '0171 234', other: 7, none: null },
};
const identities = [
  { type: 'email', value: 'ada@example.com' },
  { type: 'phone_number', value: '+14155550132' },
  { type: 'phone_number', value: '+442079460018' },
  { type: 'phone_number', value: null },
];

describe("a user's numbers", () => {
  it('are the phone, the phone identities and the named fields, each once', async () => {
    const { rest, asked } = scriptedRest({ identities: { identities }, 'users/1.json': { user } });
    const contact = await createContacts(rest)(1, ['alt_phone', 'other', 'none', 'absent']);
    expect(contact.user).toMatchObject({ id: 1, name: 'Ada' });
    expect(contact.phones).toEqual([
      { value: '+1 415 555 0132', label: 'phone' },
      { value: '+442079460018', label: 'identity' },
      { value: '0171 234', label: 'field' },
    ]);
    expect(asked).toEqual(['GET /api/v2/users/1.json', 'GET /api/v2/users/1/identities.json']);
  });

  it('may be none', async () => {
    const nobody = { id: 2, name: 'Grace', phone: null, user_fields: null };
    const { rest } = scriptedRest({ identities: { identities: [] }, 'users/2.json': { user: nobody } });
    expect((await createContacts(rest)(2, ['alt_phone'])).phones).toEqual([]);
  });

  it('are the phone alone where identities are closed to the agent', async () => {
    const { rest } = scriptedRest({ identities: 403, 'users/1.json': { user } });
    expect((await createContacts(rest)(1)).phones).toEqual([{ value: '+1 415 555 0132', label: 'phone' }]);
  });

  it('cannot be read of nobody', async () => {
    const { rest } = scriptedRest({ identities: { identities: [] } });
    await expect(createContacts(rest)(9)).rejects.toMatchObject({ code: 'not-found' });
  });
});
