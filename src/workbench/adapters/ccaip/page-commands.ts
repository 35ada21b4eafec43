import { CannotBeDone } from './cannot-be-done.ts';
import { noPage, phoneFor, sameAgent, tell, type Exchange } from './exchange.ts';
import type { CommandNamed, Done } from './commands.ts';
import type { OpenPage } from './open-pages.ts';
import type { Phone } from './phone.ts';
import { agentLogin } from './wire-messages.ts';

const signInPages = async (exchange: Exchange, command: CommandNamed<'sign-in'>): Promise<readonly OpenPage[]> => {
  const { page, type } = command;
  const open = await (page === undefined
    ? exchange.pages.waitFor(() => true, type)
    : exchange.pages.waitFor(({ id }) => id === page, 'any'));
  const signedOut = open.filter(({ agent }) => agent === undefined);
  if (signedOut.length > 0) return signedOut;
  const own = open.filter(({ agent }) => sameAgent(agent, command.email));
  return own.length > 0 ? own : open.slice(-1);
};

/** Signs in pages that nobody is signed in to; else the agent's own page once more, else the newest one as somebody else. */
export const signIn = async (exchange: Exchange, command: CommandNamed<'sign-in'>): Promise<Done> => {
  const pages = await signInPages(exchange, command);
  if (pages.length === 0) throw new CannotBeDone(noPage(command.type));
  if (exchange.settings.isSilent)
    throw new CannotBeDone('Sign-in did not work: the browser blocks cookies of this page.');
  const phone = exchange.phoneOrNew(command.email);
  const status = phone.isSignedIn ? phone.status : 'available';
  exchange.keep({ ...phone, isSignedIn: true, status });
  for (const { id } of pages) exchange.pages.setAgent(id, phone.agent.email);
  await exchange.pages.order(
    pages.map(({ id }) => id),
    [
      { kind: 'remember', email: phone.agent.email },
      { kind: 'post', message: agentLogin(phone.agent) },
    ],
  );
  return {};
};

/** Signed in to any of the two pages. */
const signedInPhone = async (exchange: Exchange, agent: string | undefined): Promise<Phone> => {
  const isTheirs = (page: OpenPage): boolean => page.agent !== undefined && (!agent || sameAgent(page.agent, agent));
  return phoneFor(exchange, agent, exchange.pages.list.findLast(isTheirs)?.type);
};

/** No event tells a parent of it. */
export const signOut = async (exchange: Exchange, { agent }: CommandNamed<'sign-out'>): Promise<Done> => {
  const phone = await signedInPhone(exchange, agent);
  const pages = exchange.pages.list.filter((page) => sameAgent(page.agent, phone.agent.email)).map(({ id }) => id);
  exchange.keep({ ...phone, isSignedIn: false, status: 'unavailable', calls: [], chats: [], shownChat: null });
  for (const id of pages) exchange.pages.setAgent(id, undefined);
  await exchange.pages.order(pages, [{ kind: 'remember', email: null }]);
  return {};
};

export const setStatus = async (exchange: Exchange, { agent, status }: CommandNamed<'status'>): Promise<Done> => {
  const phone = await phoneFor(exchange, agent);
  if (phone.calls.some(({ state }) => state === 'active')) throw new CannotBeDone('A call is running.');
  exchange.keep({ ...phone, status });
  await tell(exchange, phone.agent.email);
  return {};
};

/** Anything at all, by whoever is signed in, or by the newest page where nobody is. */
export const post = async (
  exchange: Exchange,
  { agent, message, times, type }: CommandNamed<'post'>,
): Promise<Done> => {
  const open = await exchange.pages.waitFor((page) => agent === undefined || sameAgent(page.agent, agent), type);
  const signedIn = open.filter((page) => page.agent !== undefined);
  const pages = (signedIn.length > 0 ? signedIn : open).slice(-1).map(({ id }) => id);
  if (pages.length === 0) throw new CannotBeDone('No agent page is open.');
  const acts = Array.from({ length: times ?? 1 }, () => ({ kind: 'post', message }) as const);
  await exchange.pages.order(pages, acts);
  return {};
};

/** Loads the page anew, as after an update or a lost connection. Resolves when the new one is there. */
export const reload = async (exchange: Exchange, { agent, type }: CommandNamed<'reload'>): Promise<Done> => {
  const open = await exchange.pages.waitFor((page) => agent === undefined || sameAgent(page.agent, agent), type);
  const page = open.at(-1);
  if (!page) throw new CannotBeDone('No agent page is open.');
  const before = new Set(exchange.pages.list.map(({ id }) => id));
  await exchange.pages.order([page.id], [{ kind: 'reload' }]);
  exchange.pages.close(page.id);
  await exchange.pages.waitFor(({ id }) => !before.has(id), type);
  return {};
};
