import { brands, groups, organizationFields, ticketFields, ticketForms, userFields } from './account.ts';
import { ok } from './answer.ts';
import type { Endpoint } from './endpoint.ts';
import { listed } from './pages.ts';

const listEndpoint = (
  path: string,
  key: string,
  rows: readonly { readonly id: number }[],
  allowed?: 'admin',
): Endpoint => ({
  method: 'GET',
  path,
  ...(allowed === undefined ? {} : { allowed }),
  answer: (call) => listed(call, key, rows, (row) => ({ ...row, url: `${call.base}${path}/${row.id}.json` })),
});

/** What an administrator set up; the lists are short and fixed. */
export const accountEndpoints: readonly Endpoint[] = [
  listEndpoint('/ticket_fields', 'ticket_fields', ticketFields),
  listEndpoint('/user_fields', 'user_fields', userFields),
  listEndpoint('/organization_fields', 'organization_fields', organizationFields),
  listEndpoint('/ticket_forms', 'ticket_forms', ticketForms),
  listEndpoint('/groups', 'groups', groups),
  listEndpoint('/groups/assignable', 'groups', groups),
  listEndpoint('/brands', 'brands', brands, 'admin'),
  {
    method: 'GET',
    path: '/account/settings',
    answer: ({ faults }) =>
      ok({
        settings: {
          user: { end_user_phone_number_validation: faults.phoneValidation },
          tickets: { comments_public_by_default: true, tagging: true },
          active_features: { voice: faults.talkPartnerEdition },
        },
      }),
  },
];
