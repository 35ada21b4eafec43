import { CannotBeDone } from './cannot-be-done.ts';
import type { Act } from './page-events.ts';
import type { OpenPages } from './open-pages.ts';
import type { Phone, PhoneCall } from './phone.ts';
import type { CcaipSettings } from './simulator-settings.ts';

/** What CCAIP's server holds and everything that happens on it works with. */
export interface Exchange {
  readonly settings: CcaipSettings;
  readonly pages: OpenPages;
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

/** Shows the agent's pages how the phone stands and has them post messages; rejects where no page is open. */
export const tell = async (exchange: Exchange, email: string, messages: readonly unknown[] = []): Promise<void> => {
  const pages = await exchange.pages.waitFor(({ agent }) => sameAgent(agent, email));
  if (pages.length === 0) throw new CannotBeDone('No agent page is open.');
  const acts = messages.map((message): Act => ({ kind: 'post', message }));
  await exchange.pages.order(
    pages.map(({ id }) => id),
    acts,
  );
};

/** As `tell`, but what no open page can post is lost, as with the real one: nothing is replayed. */
export const tellIfOpen = async (exchange: Exchange, email: string, messages: readonly unknown[]): Promise<void> => {
  const isOpen = exchange.pages.list.some(({ agent, type }) => type === 'call' && sameAgent(agent, email));
  if (isOpen) await tell(exchange, email, messages);
};

/** The phone a command means: that of the agent it names, else of the page that was opened last. */
export const phoneFor = async (exchange: Exchange, email: string | undefined): Promise<Phone> => {
  const pages = await exchange.pages.waitFor(({ agent }) => agent !== undefined && (!email || sameAgent(agent, email)));
  const agent = pages.at(-1)?.agent;
  const phone = agent === undefined ? undefined : exchange.phone(agent);
  if (phone) return phone;
  if (exchange.pages.list.length === 0) throw new CannotBeDone('No agent page is open.');
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
