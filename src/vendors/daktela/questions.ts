import type { Ask } from './connection.ts';
import { queryOf, type Condition, type Group } from './query.ts';

/** What the holder of the phone asks the instance, one at a time. */
export type Question =
  | { readonly about: 'activities' | 'calls'; readonly since: string | undefined }
  | { readonly about: 'state' | 'queues' | 'statuses' | 'pauses' | 'logins' }
  | { readonly about: 'call'; readonly id: string };

/** Rows of one page: what does not fit is asked for at the next turn. */
export const pageSize = 100;

const get = (path: string): Ask => ({ method: 'GET', path });

/** The request of a question about the user with this login. */
export function askOf(question: Question, login: string): Ask {
  switch (question.about) {
    case 'activities':
      return get(`/activities.json?${activitiesOf(login, question.since)}`);
    case 'calls':
      return get(`/activitiesCall.json?${callsOf(login, question.since)}`);
    case 'call':
      return get(`/activitiesCall/${encodeURIComponent(question.id)}.json`);
    case 'state':
      return get(`/realtimeSessions.json?${queryOf({ filter: ownedBy('id_agent', login), take: pageSize })}`);
    case 'logins':
      return get(`/usersSession.json?${queryOf({ filter: ownedBy('user', login), take: pageSize })}`);
    case 'queues':
    case 'statuses':
    case 'pauses':
      return get(`/${question.about}.json?${queryOf({ take: 500 })}`);
  }
}

const ownedBy = (field: string, login: string, ...more: readonly (Condition | Group)[]): Group => ({
  logic: 'and',
  filters: [{ field, operator: 'eq', value: login }, ...more],
});

/** What the agent works on, and what was closed since: however long ago it began, e-mails wait for days. */
function activitiesOf(login: string, since: string | undefined): string {
  const open: Condition = { field: 'action', operator: 'eq', value: 'OPEN' };
  const closed: Condition = { field: 'time_close', operator: 'gte', value: since ?? '' };
  const due: Group = { logic: 'or', filters: since === undefined ? [open] : [open, closed] };
  // The oldest end first: where more than a page was closed, the next turn goes on from the last of it.
  const sort = { field: 'time_close', dir: 'asc' } as const;
  return queryOf({ filter: ownedBy('user', login, due), sort, take: pageSize });
}

function callsOf(login: string, since: string | undefined): string {
  const begun: readonly Condition[] =
    since === undefined ? [] : [{ field: 'call_time', operator: 'gte', value: since }];
  const sort = { field: 'call_time', dir: 'asc' } as const;
  return queryOf({ filter: ownedBy('id_agent', login, ...begun), sort, take: pageSize });
}
