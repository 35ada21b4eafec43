import { accountEndpoints } from './account-lists.ts';
import { identityEndpoints } from './identities.ts';
import { organizationEndpoints } from './organizations.ts';
import { searchEndpoints } from './search.ts';
import { talkCallEndpoints } from './talk-calls.ts';
import { talkDisplayEndpoints } from './talk-display.ts';
import { ticketCreationEndpoints } from './ticket-creation.ts';
import { ticketUpdateEndpoints } from './ticket-updates.ts';
import { ticketEndpoints } from './tickets.ts';
import { userRemovalEndpoints } from './user-removal.ts';
import { userWriteEndpoints } from './user-writes.ts';
import { userEndpoints } from './users.ts';
import type { Endpoint } from './endpoint.ts';

/** Everything there is below `/api/v2`. */
export const endpoints: readonly Endpoint[] = [
  ...searchEndpoints,
  ...userEndpoints,
  ...userWriteEndpoints,
  ...userRemovalEndpoints,
  ...identityEndpoints,
  ...ticketEndpoints,
  ...ticketCreationEndpoints,
  ...ticketUpdateEndpoints,
  ...organizationEndpoints,
  ...accountEndpoints,
  ...talkCallEndpoints,
  ...talkDisplayEndpoints,
];
