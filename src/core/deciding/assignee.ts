import { isSameName } from './same-name.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';

/** Who gets a ticket that is made for the call. */
export type Assignee =
  | { readonly kind: 'known'; readonly id: number }
  | { readonly kind: 'to-find'; readonly name: string }
  | { readonly kind: 'nobody' };

/** The agent whose full name is that of whoever took the call, else the one the vendor's terms name. */
export function assigneeOf(session: Session, { terms, agent, colleagues }: Situation): Assignee {
  if (!terms?.assignee) return { kind: 'nobody' };
  for (const name of [session.details.employee, terms.assignee.otherwise]) {
    if (name === undefined) continue;
    if (isSameName(name, agent.name)) return { kind: 'known', id: agent.id };
    const known = session.ties.agents.has(name) ? session.ties.agents : colleagues;
    if (known?.has(name) !== true) return { kind: 'to-find', name };
    const id = known.get(name);
    if (id !== undefined) return { kind: 'known', id };
  }
  return { kind: 'nobody' };
}

/** Agents that were found in any session: each is looked for once. */
export const colleaguesIn = (all: readonly Session[]): ReadonlyMap<string, number | undefined> =>
  new Map(all.flatMap(({ ties }) => [...ties.agents]));
