import type { Contact as SentContact } from '../core/phone.ts';
import type { Contact } from '../zaf/contacts.ts';

/** A user as another system is to know them. */
export const sendable = ({ user, phones, fields }: Contact, ticket?: number): SentContact => ({
  user: user.id,
  name: user.name,
  ...(user.email !== undefined && { email: user.email }),
  phones: phones.map(({ value }) => value),
  ...(ticket !== undefined && { ticket }),
  fields,
});
