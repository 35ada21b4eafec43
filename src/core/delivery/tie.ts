import type { FactBody, FrozenRequest } from '../facts.ts';
import { Failure } from '../failure.ts';
import type { Helpdesk } from '../ports.ts';

interface SentOrganization {
  readonly organization?: { readonly name?: string };
}
interface SentUser {
  readonly user?: { readonly organization_id?: number };
}

/** What is tried again never works: a right that is missing, or a name that Zendesk does not take. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Failure && (error.code === 'forbidden' || error.code === 'refused' || error.code === 'not-found');

/** Makes an organization; where there is one of that name already, or none may be made, the call goes on with that. */
export async function makeOrganization(request: FrozenRequest, helpdesk: Helpdesk): Promise<readonly FactBody[]> {
  // Our own frozen request, in exactly this shape.
  const name = (request.body as SentOrganization).organization?.name ?? '';
  try {
    return [{ kind: 'organization-found', name, organization: await helpdesk.createOrganization(bodyOf(request)) }];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const organization = await helpdesk.findOrganization(name);
    return [
      organization === undefined
        ? { kind: 'organization-given-up' }
        : { kind: 'organization-found', name, organization },
    ];
  }
}

/** Puts the caller into the organization. */
export async function joinOrganization(request: FrozenRequest, helpdesk: Helpdesk): Promise<readonly FactBody[]> {
  const user = request.record ?? 0;
  const organization = (request.body as SentUser).user?.organization_id ?? 0;
  try {
    await helpdesk.updateUser(user, bodyOf(request));
    return [{ kind: 'organization-joined', user, organization }];
  } catch (error) {
    if (isRefusal(error)) return [{ kind: 'organization-given-up' }];
    throw error;
  }
}

/** An organization whose making was not answered, if it was made. */
export async function madeOrganization(request: FrozenRequest, helpdesk: Helpdesk): Promise<FactBody | undefined> {
  const name = (request.body as SentOrganization).organization?.name ?? '';
  const organization = await helpdesk.findOrganization(name);
  return organization === undefined ? undefined : { kind: 'organization-found', name, organization };
}

const bodyOf = (request: FrozenRequest): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(Object(request.body)));
