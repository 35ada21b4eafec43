import type { Identity, Organization, User } from '../../zendesk/records.ts';

/** A user in the words of the apps framework (`currentUser`, `user`, `ticket.requester`), which are not those of REST. */
export const zafUser = (
  user: User,
  identities: readonly Identity[],
  organization: Organization | null,
): Record<string, unknown> => ({
  id: user.id,
  name: user.name,
  email: user.email,
  role: user.role,
  locale: 'en-US',
  externalId: user.external_id,
  alias: user.alias,
  details: user.details,
  notes: user.notes,
  signature: null,
  tags: user.tags,
  avatarUrl: '',
  timeZone: { name: 'UTC', ianaName: 'Etc/UTC', offset: 0, formattedOffset: 'GMT+00:00' },
  groups: [],
  organizations: organization
    ? [{ id: organization.id, name: organization.name, domains: organization.domain_names.join(' ') }]
    : [],
  identities: identities.map(({ id, type, value, verified, primary }) => ({
    id,
    type,
    value,
    verified,
    primary,
    userId: user.id,
    undeliverableCount: 0,
    deliverableState: 'deliverable',
  })),
});
