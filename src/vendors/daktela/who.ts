import * as v from 'valibot';
import type { Agent } from '../../core/records.ts';
import type { Connection, Reply } from './connection.ts';
import { rowsIn } from './envelope.ts';
import { queryOf } from './query.ts';
import type { Self } from './translate.ts';
import { listOf, login, text } from './values.ts';

/** The agent as a user of the instance; what else came of asking; `nobody`: no user has that login or e-mail. */
export type Found =
  | {
      readonly kind: 'found';
      readonly self: Self;
      readonly reply: Reply | undefined;
      readonly isSameEmail: boolean;
      /** The users were refused: the login is taken to be what names the agent in Zendesk. */
      readonly isGuess: boolean;
    }
  | { readonly kind: 'nobody' | 'failed'; readonly reply: Reply | undefined };

export interface WhoPorts {
  readonly connection: Connection;
  readonly agent: Agent;
  agentField(name: string): Promise<string | undefined>;
}

const user = v.object({ name: login, title: text, email: text, emailAuth: text, alias: text });
/** So often a guess is taken before the users are asked for again: five minutes of nothing. */
const guessTurns = 30;

const identifying = ['name', 'email', 'emailAuth', 'alias'] as const;

/** Finds out which user of the instance the Zendesk agent is, by login or e-mail. One request until it is known. */
export function createWho({ connection, agent, agentField }: WhoPorts, idField: string): () => Promise<Found> {
  let known: Extract<Found, { kind: 'found' }> | undefined;
  let turns = 0;
  return async () => {
    turns += 1;
    if (known && (!known.isGuess || turns < guessTurns)) return { ...known, reply: undefined };
    const named = idField === 'email' ? agent.email : await agentField(idField).catch(() => null);
    if (named === null) return { kind: 'failed', reply: undefined };
    if (named === undefined) return { kind: 'nobody', reply: undefined };
    const filters = identifying.map((field) => ({ field, operator: 'eq', value: named }) as const);
    const reply = await connection({
      method: 'GET',
      path: `/users.json?${queryOf({ filter: { logic: 'or', filters }, take: 20 })}`,
    });
    const found = foundIn(reply, named, agent);
    turns = 0;
    if (found.kind === 'found') known = found;
    // What was guessed is better than nothing while the users cannot be read at all.
    return known ? { ...known, reply } : found;
  };
}

function foundIn(reply: Reply, named: string, { email }: Agent): Found {
  const isSame = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();
  // A token that may not read users can still read this one's calls.
  if (reply.kind === 'refused' && (reply.status === 403 || reply.status === 404))
    return { kind: 'found', self: { login: named, email }, reply, isSameEmail: isSame(named, email), isGuess: true };
  const rows = reply.kind === 'answered' ? rowsIn(reply.envelope) : undefined;
  if (!rows) return { kind: 'failed', reply };
  const users = v.parse(listOf(user, 20), rows);
  const found =
    users.find(({ name }) => isSame(name, named)) ??
    users.find((one) => [one.email, one.emailAuth, one.alias].some((own) => isSame(own, named)));
  if (found?.name === undefined) return { kind: 'nobody', reply };
  const isSameEmail = isSame(found.email, email) || isSame(found.emailAuth, email);
  return { kind: 'found', self: { login: found.name, email }, reply, isSameEmail, isGuess: false };
}
