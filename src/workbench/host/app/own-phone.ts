import type { Panel } from '../../server/panel.ts';
import type { User } from '../../zendesk/records.ts';

/** Which agent an address like `/?agent=2` means: the second of the account, or the one with that id. */
export const agentOf = (agents: readonly User[], search: string): User | undefined => {
  const wanted = Number(new URLSearchParams(search).get('agent'));
  return agents.find(({ id }) => id === wanted) ?? agents[wanted - 1] ?? agents[0];
};

/**
 * A browser signs in to the vendor's page once, so two agents in one browser would share a phone. A window that was opened by
 * the agent's place in the account gets a phone of its own: the vendor's page reads whose from `login_hint`.
 */
export const withOwnPhone = (
  { origins, visible }: Pick<Panel, 'origins' | 'visible'>,
  agents: readonly User[],
  search: string,
): Panel['visible'] => {
  const place = Number(new URLSearchParams(search).get('agent'));
  const email = agents[place - 1]?.email;
  if (!email) return visible;
  return Object.fromEntries(
    Object.entries(visible).map(([name, value]) => {
      if (!name.endsWith('adapter_url') || !String(value).startsWith(`${origins.vendor}/`)) return [name, value];
      const url = new URL(String(value));
      url.searchParams.set('login_hint', email);
      return [name, url.href];
    }),
  );
};
