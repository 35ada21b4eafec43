import * as v from 'valibot';
import type { CommandOutcome, Contact } from '../../core/phone.ts';
import { outcomeOf } from './commands.ts';
import type { Connection } from './connection.ts';
import { rowsIn } from './envelope.ts';
import type { DaktelaOptions } from './options.ts';
import { queryOf } from './query.ts';
import { listOf, ownKey, reachedBy, reference } from './values.ts';

type Pairing = Pick<DaktelaOptions, 'database' | 'fields'>;

const known = v.object({
  name: ownKey,
  database: reference,
  customFields: reachedBy,
});
type Known = v.InferOutput<typeof known>;

/** Made by us, a contact is named after the user: sending it again finds it again. */
const nameOf = ({ user }: Contact): string => `zendesk_${user}`;

/**
 * Makes the contact in Daktela's own CRM, or brings it up to date: Zendesk is the master. One that was not made by us is taken
 * where exactly one has the user's e-mail, else exactly one the user's number.
 */
export async function sendContact(connection: Connection, contact: Contact, pairing: Pairing): Promise<CommandOutcome> {
  const own = await connection({ method: 'GET', path: `/contacts/${nameOf(contact)}.json` });
  const isMissing = own.kind === 'refused' && own.status !== 401 && own.status !== 403 && own.status !== 429;
  if (own.kind !== 'answered' && !isMissing) return unsent(outcomeOf(own));
  const read = own.kind === 'answered' ? v.safeParse(known, own.envelope.result) : undefined;
  const name = read?.success === true ? read.output.name : await nameOfOther(connection, contact, pairing);
  if (typeof name === 'object') return name;
  const json = fieldsOf(contact, pairing);
  return outcomeOf(
    name === undefined
      ? await connection({ method: 'POST', path: '/contacts.json', json: { name: nameOf(contact), ...json } })
      : await connection({ method: 'PUT', path: `/contacts/${encodeURIComponent(name)}.json`, json }),
  );
}

/** Nothing was written yet, so nothing is uncertain. */
const unsent = (outcome: CommandOutcome): CommandOutcome =>
  outcome.kind === 'unknown' ? { kind: 'refused', code: 'other' } : outcome;

async function nameOfOther(
  connection: Connection,
  contact: Contact,
  { database }: Pairing,
): Promise<string | undefined | CommandOutcome> {
  const has = (one: Known, mark: string): boolean =>
    (one.customFields?.email ?? []).some((email) => email?.toLowerCase() === mark.toLowerCase()) ||
    (one.customFields?.number ?? []).some((number) => number !== undefined && digitsOf(number) === digitsOf(mark));
  for (const mark of [contact.email, contact.phones[0]]) {
    if (mark === undefined) continue;
    const reply = await connection({
      method: 'GET',
      path: `/contacts.json?${queryOf({ search: searched(mark), take: 50 })}`,
    });
    if (reply.kind !== 'answered') return unsent(outcomeOf(reply));
    const found = v
      .parse(listOf(known, 50), rowsIn(reply.envelope) ?? [])
      .filter((one) => database === undefined || one.database?.name === undefined || one.database.name === database)
      .filter((one) => has(one, mark));
    const [first] = found;
    if (first && found.length === 1) return first.name;
  }
  return undefined;
}

/** Of a number the end, which is the same in all spellings. */
const searched = (mark: string): string => (mark.includes('@') ? mark : digitsOf(mark).slice(-8));

/** `+41 79…`, `0041 79…` and `41 79…` are one number. */
const digitsOf = (number: string): string => number.replaceAll(/\D/g, '').replace(/^0+/, '') || number;

/** The body: what every contact has, then what the admin paired. */
function fieldsOf(contact: Contact, { database, fields }: Pairing): Readonly<Record<string, unknown>> {
  const { name, email, phones } = contact;
  const words = name.trim().split(/\s+/);
  const customFields: Record<string, readonly string[]> = { number: phones, email: oneOf(email) };
  const plain: Record<string, string> = {
    title: name,
    firstname: words.slice(0, -1).join(' '),
    lastname: words.at(-1) ?? name,
  };
  for (const [field, source] of Object.entries(fields)) {
    const value = valuesOf(contact, source);
    if (field.startsWith('customFields.')) customFields[field.slice('customFields.'.length)] = value;
    else plain[field] = value[0] ?? '';
  }
  return {
    ...plain,
    database,
    customFields,
  };
}

/** A list of it, or of nothing. */
const oneOf = (value: string | number | undefined): readonly string[] => (value === undefined ? [] : [String(value)]);

/** What the pairing may name. */
function valuesOf({ user, name, email, phones, ticket, fields }: Contact, source: string): readonly string[] {
  const own: Readonly<Record<string, readonly string[]>> = {
    name: [name],
    email: oneOf(email),
    phones,
    phone: phones.slice(0, 1),
    id: [String(user)],
    ticket: oneOf(ticket),
  };
  if (Object.hasOwn(own, source)) return own[source] ?? [];
  return oneOf(fields && Object.hasOwn(fields, source) ? fields[source] : undefined);
}
