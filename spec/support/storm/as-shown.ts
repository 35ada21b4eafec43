import type { Requester } from '../../../src/core/records.ts';
import type { FakeUser } from '../fake-helpdesk.ts';

/** A user of the account as screens know one. */
export const asShown = ({
  identities: _more,
  fields: _fields,
  externalId: _external,
  foundFrom: _found,
  written: _written,
  ...user
}: FakeUser): Requester => user;
