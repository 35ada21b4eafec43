import { describe, expect, it } from 'vitest';
import { askOf, type Question } from '../../../src/vendors/daktela/questions.ts';

/** The path, and what its query says, one condition a line. */
const asked = (question: Question) => {
  const { method, path } = askOf(question, 'james');
  const [model = '', query = ''] = path.split('?');
  return { method, model, query: query.split('&').map(decodeURIComponent) };
};
const owned = (field: string): readonly string[] => [
  'filter[logic]=and',
  `filter[filters][0][field]=${field}`,
  'filter[filters][0][operator]=eq',
  'filter[filters][0][value]=james',
];

describe('a question to the instance', () => {
  it('about activities is for those of the user that are open, or were closed since', () => {
    const { model, query } = asked({ about: 'activities', since: '2026-11-20 15:00:00' });
    expect(model).toBe('/activities.json');
    expect(query).toEqual([
      ...owned('user'),
      'filter[filters][1][logic]=or',
      'filter[filters][1][filters][0][field]=action',
      'filter[filters][1][filters][0][operator]=eq',
      'filter[filters][1][filters][0][value]=OPEN',
      'filter[filters][1][filters][1][field]=time_close',
      'filter[filters][1][filters][1][operator]=gte',
      'filter[filters][1][filters][1][value]=2026-11-20 15:00:00',
      'sort[0][field]=time_close',
      'sort[0][dir]=asc',
      'take=100',
    ]);
    expect(asked({ about: 'activities', since: undefined }).query.join()).not.toContain('time_close,filter');
  });

  it('about calls is for those of the agent since, the oldest first', () => {
    const { model, query } = asked({ about: 'calls', since: '2026-11-20 15:00:00' });
    expect(model).toBe('/activitiesCall.json');
    expect(query).toEqual([
      ...owned('id_agent'),
      'filter[filters][1][field]=call_time',
      'filter[filters][1][operator]=gte',
      'filter[filters][1][value]=2026-11-20 15:00:00',
      'sort[0][field]=call_time',
      'sort[0][dir]=asc',
      'take=100',
    ]);
  });

  it.each([
    ['state', '/realtimeSessions.json', 'id_agent'],
    ['logins', '/usersSession.json', 'user'],
  ] as const)('about %s is for those of the agent', (about, model, field) => {
    expect(asked({ about })).toEqual({ method: 'GET', model, query: [...owned(field), 'take=100'] });
  });

  it('about one call names it, about lists takes all', () => {
    expect(askOf({ about: 'call', id: '1WS.5:8' }, 'james').path).toBe('/activitiesCall/1WS.5%3A8.json');
    for (const about of ['queues', 'statuses', 'pauses'] as const)
      expect(asked({ about })).toEqual({ method: 'GET', model: `/${about}.json`, query: ['take=500'] });
  });
});
