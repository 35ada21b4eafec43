import { readNumber } from '../../core/matching/number.ts';
import type { CommandOutcome, Contact } from '../../core/phone.ts';
import type { VendorAnswer, VendorRequest } from '../../core/ports.ts';
import { digitsOf } from './numbers.ts';
import { refusalIn } from './refusal.ts';
import { postRequest } from './requests.ts';

export interface ContactContext {
  readonly apiUrl: string;
  readonly projectId: string;
  /** This account's own host, e.g. `acme.zendesk.com`. */
  readonly accountHost: string;
  readonly agentId: number;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** A contact as the Smart Phone knows it: its button Contact opens the user, its button Lead the open ticket. */
export function contactBody(contact: Contact, context: ContactContext): Readonly<Record<string, unknown>> | undefined {
  const { user, name, ticket } = contact;
  const numbers = numbersOf(contact, context.country);
  // The Smart Phone finds contacts by number: without one there is nothing to tell.
  if (numbers.length === 0) return undefined;
  const page = (kind: string, id: number): string => `https://${context.accountHost}/agent/${kind}/${id}`;
  return {
    projectId: Number(context.projectId),
    fullName: name,
    origin: 'Zendesk',
    externalId: String(user),
    leadId: ticket === undefined ? null : String(ticket),
    responsible: String(context.agentId),
    staffId: null,
    contactLink: page('users', user),
    leadLink: ticket === undefined ? null : page('tickets', ticket),
    dealLink: null,
    googleClientId: null,
    contactDirections: numbers.map((value) => ({ name: 'work', type: 'phone', value })),
    organizations: [],
  };
}

/** In digits with the country code, each once. */
const numbersOf = ({ phones }: Contact, country: string): readonly string[] => [
  ...new Set(
    phones.flatMap((phone) => {
      const read = readNumber(phone, country);
      return typeof read === 'string' ? [] : [digitsOf(read.e164)];
    }),
  ),
];

export const contactRequest = (
  contact: Readonly<Record<string, unknown>>,
  { apiUrl, projectId }: ContactContext,
): VendorRequest =>
  postRequest(`${apiUrl}/minicrm/contacts/sync`, { json: { contacts: [contact] } }, { 'x-project-id': projectId });

export function readContactAnswer(answer: VendorAnswer): CommandOutcome {
  const refusal = refusalIn(answer);
  if (refusal === undefined) return { kind: 'done' };
  if (refusal === 'unknown') return { kind: 'unknown' };
  const { code, words } = refusal;
  return { kind: 'refused', code, ...(words !== undefined && { words }) };
}
