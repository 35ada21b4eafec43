/** A page of the agent workspace, as its address names it. */
export type Route =
  | { readonly kind: 'home' | 'customers' | 'new-ticket' }
  | { readonly kind: 'ticket' | 'user' | 'organization'; readonly id: number }
  | { readonly kind: 'search'; readonly text: string }
  /** `path`: what follows the app's name, e.g. `pop/phone/14155550132`. */
  | { readonly kind: 'app'; readonly path: string };

const RECORDS = { tickets: 'ticket', users: 'user', organizations: 'organization' } as const;
const isRecords = (word: string): word is keyof typeof RECORDS => word in RECORDS;

/** Reads an address like `/agent/tickets/123`; what is not known is the home page. */
export const readRoute = (pathname: string, search = ''): Route => {
  const [, agent, place = '', id = '', ...rest] = pathname.split('/');
  if (agent !== 'agent') return { kind: 'home' };
  if (place === 'tickets' && id === 'new') return { kind: 'new-ticket' };
  if (isRecords(place) && /^\d+$/.test(id)) return { kind: RECORDS[place], id: Number(id) };
  if (place === 'customers') return { kind: 'customers' };
  if (place === 'search') return { kind: 'search', text: new URLSearchParams(search).get('q') ?? '' };
  if (place === 'apps') return { kind: 'app', path: rest.join('/') };
  return { kind: 'home' };
};

export const APP_NAME = 'ringside';

/** The address of a page, without the `agent` that the whole window plays. */
export const routePath = (route: Route): string => {
  switch (route.kind) {
    case 'home':
      return '/agent/home';
    case 'customers':
      return '/agent/customers';
    case 'new-ticket':
      return '/agent/tickets/new';
    case 'ticket':
    case 'user':
    case 'organization':
      return `/agent/${route.kind}s/${route.id}`;
    case 'search':
      return `/agent/search?q=${encodeURIComponent(route.text)}`;
    case 'app':
      return `/agent/apps/${APP_NAME}${route.path ? `/${route.path}` : ''}`;
  }
};
