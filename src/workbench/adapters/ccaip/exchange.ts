import { CannotBeDone } from './cannot-be-done.ts';
import type { Act } from './page-events.ts';
import type { OpenPage, OpenPages } from './open-pages.ts';
import type { Phone, PhoneCall } from './phone.ts';
import type { CcaipSettings } from './simulator-settings.ts';

/** What CCAIP's server holds and everything that happens on it works with. */
export interface Exchange {
  readonly settings: CcaipSettings;
  readonly pages: OpenPages;
  readonly phones: readonly Phone[];
  now(): number;
  /** The phone of one of the tenant's agents. */
  phone(email: string): Phone | undefined;
  /** The agent's phone, made where the tenant did not know the agent. */
  phoneOrNew(email: string): Phone;
  keep(phone: Phone): void;
  takeCallId(): number;
  /** Does it after `ms`, unless the exchange was reset meanwhile. Never rejects. */
  later(ms: number, action: () => Promise<void>): void;
}

export const sameAgent = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

/** What to tell whoever wants a page that nobody has open. */
export const noPage = (type: OpenPage['type'] = 'call'): string =>
  type === 'call'
    ? 'No agent page is open.'
    : 'No chat page is open: switch chats on in the settings of the installation.';

/** Shows the agent's pages how the phone stands and has them post messages; rejects where no page is open. */
export const tell = async (
  exchange: Exchange,
  email: string,
  messages: readonly unknown[] = [],
  type: OpenPage['type'] = 'call',
): Promise<void> => {
  const pages = await exchange.pages.waitFor(({ agent }) => sameAgent(agent, email), type);
  if (pages.length === 0) throw new CannotBeDone(noPage(type));
  const acts = messages.map((message): Act => ({ kind: 'post', message }));
  await exchange.pages.order(
    pages.map(({ id }) => id),
    acts,
  );
};

export const hasPage = ({ pages }: Exchange, email: string, type: OpenPage['type'] = 'call'): boolean =>
  pages.list.some((page) => page.type === type && sameAgent(page.agent, email));

/** As `tell`, but what no open page can post is lost, as with the real one: nothing is replayed. */
export const tellIfOpen = async (
  exchange: Exchange,
  email: string,
  messages: readonly unknown[] = [],
  type: OpenPage['type'] = 'call',
): Promise<void> => {
  if (hasPage(exchange, email, type)) await tell(exchange, email, messages, type);
};

/** The phone a command means: that of the agent it names, else of the page that was opened last. */
export const phoneFor = async (
  exchange: Exchange,
  email: string | undefined,
  type: OpenPage['type'] = 'call',
): Promise<Phone> => {
  const isTheirs = ({ agent }: OpenPage): boolean => agent !== undefined && (!email || sameAgent(agent, email));
  const pages = await exchange.pages.waitFor(isTheirs, type);
  const agent = pages.at(-1)?.agent;
  const phone = agent === undefined ? undefined : exchange.phone(agent);
  if (phone) return phone;
  if (!exchange.pages.list.some((page) => page.type === type)) throw new CannotBeDone(noPage(type));
  throw new CannotBeDone(
    email ? `${email} is not signed in to an agent page.` : 'Nobody is signed in to the agent page.',
  );
};

/** The newest call in one of the states, or the one that is named. */
export const callFor = (phone: Phone, id: number | undefined, ...states: readonly PhoneCall['state'][]): PhoneCall => {
  const call = phone.calls.findLast((call) => states.includes(call.state) && (id === undefined || call.id === id));
  if (!call) throw new CannotBeDone(`There is no call that is ${states.join(' or ')}.`);
  return call;
};
