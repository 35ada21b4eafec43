import { isPublicMail } from './public-mail.ts';
import { mayMake } from './record-terms.ts';
import type { RuledCaller } from './ruled-caller.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';

/** Which organization the caller belongs to, or the next thing to do about it. */
export type OrganizationState =
  | { readonly kind: 'to-find' | 'to-make'; readonly name: string }
  | { readonly kind: 'to-join'; readonly user: number; readonly organization: number }
  | { readonly kind: 'settled' };

const settled: OrganizationState = { kind: 'settled' };

/** A caller without an organization gets the one that the vendor names, else that of the e-mail's domain. */
export function organizationOf(
  session: Session,
  caller: RuledCaller,
  { terms }: Pick<Situation, 'terms'>,
): OrganizationState {
  const { organizations, joined, isWithoutOrganization } = session.ties;
  if (!mayMake('organization', terms) || isWithoutOrganization || session.phase === 'unseen') return settled;
  if (caller.kind !== 'known' || !caller.user || caller.user.organizationId !== undefined) return settled;
  if (joined?.user === caller.id) return settled;
  const name = session.details.organization?.trim() || domainOf(caller.user.email);
  if (name === undefined) return settled;
  if (!organizations.has(name)) return { kind: 'to-find', name };
  const organization = organizations.get(name);
  return organization === undefined ? { kind: 'to-make', name } : { kind: 'to-join', user: caller.id, organization };
}

/** What stands behind the `@`, unless everybody may have an address there. */
function domainOf(email: string | undefined): string | undefined {
  const domain = email?.slice(email.lastIndexOf('@') + 1).toLowerCase() ?? '';
  return /^[^\s@]+\.[^\s@]+$/.test(domain) && !isPublicMail(domain) ? domain : undefined;
}
