import type { Pop } from './pop.ts';

/** What a pop is about. */
export interface Popping {
  readonly subdomain: string;
  readonly lookup: () => string;
  /** Names the session, where the pop does so. */
  readonly ids: Readonly<Record<string, number>>;
}

/** The address that an admin pasted into the portal, filled in. */
export const filledLookup = (subdomain: string, query: URLSearchParams): string =>
  `https://${subdomain}.zendesk.com/agent/apps/ringside/pop?${query.toString()}`;

const recordUrl = (pop: Pop, { subdomain, lookup }: Popping): string => {
  if (pop.to === 'url') return pop.url ?? '';
  if (pop.to === 'lookup') return lookup();
  return `https://${subdomain}.zendesk.com/agent/${pop.to}s/${pop.id ?? ''}`;
};

/** `CRM_Record_Pop`, one message for each time it is repeated. */
export const popMessages = (pop: Pop, about: Popping): readonly string[] => {
  const data = { recordUrl: recordUrl(pop, about), ...(pop.hasCallId === true ? about.ids : {}) };
  return Array.from({ length: pop.times ?? 1 }, () => JSON.stringify({ type: 'CRM_Record_Pop', data }));
};
