import { expect } from 'vitest';
import type { OpenWorkbench, WorkbenchPage } from '../support/workbench.ts';

type Command = Parameters<OpenWorkbench['workbench']['ccaip']['control']['send']>[0];
export type Call = NonNullable<Extract<Command, { readonly do: 'ring' }>['call']>;

/** What an agent does in a workbench, and what came of it. */
export interface AgentAtWork {
  /** The account has this vendor from now on. */
  worksWith(vendor: string): Promise<void>;
  /** Waits for the phone and signs in to it. */
  signIn(page?: WorkbenchPage): Promise<void>;
  takeCall(call: Call): Promise<void>;
  hangUp(): Promise<void>;
  goTo(path: string): Promise<void>;
  arrivesAt(path: string): Promise<void>;
  /** Internal comments of a ticket, oldest first. */
  notesOn(ticket: number): readonly string[];
  /** Requests that changed Zendesk. */
  writes(): readonly string[];
  /** How often the vendor was asked to call somebody. */
  dials(): number;
  /** The user or ticket of the workbench's people. */
  userNamed(name: string): number;
  ticketAbout(subject: string): number;
}

/** James Bond in this workbench. */
export const agentAtWork = (bench: OpenWorkbench): AgentAtWork => {
  const { workbench } = bench;
  const send = (command: Command) => workbench.ccaip.control.send(command);
  return {
    async worksWith(vendor) {
      workbench.installation.set(workbench.settingsOf(vendor));
      await bench.page.reload();
      await bench.registered('top_bar');
    },
    async signIn(page = bench) {
      await page.registered('top_bar');
      // The pane is closed, as it is most of the day: what is in it is there, but hidden.
      await page.adapter().locator('form').first().waitFor({ state: 'attached' });
      await send({ do: 'sign-in', email: 'james.bond@agents.co' });
      await page
        .frame('top_bar')
        .getByText(/Signed in as/)
        .first()
        .waitFor({ state: 'attached' });
    },
    async takeCall(call) {
      await send({ do: 'ring', call });
      await send({ do: 'answer' });
    },
    async hangUp() {
      await send({ do: 'hang-up' });
    },
    async goTo(path) {
      await bench.page.goto(new URL(path, workbench.origins.host).href);
    },
    async arrivesAt(path) {
      await expect.poll(() => new URL(bench.page.url()).pathname, { timeout: 30_000 }).toBe(path);
    },
    notesOn: (ticket) =>
      workbench.zendesk.db
        .commentsOf(ticket)
        .filter((comment) => !comment.public)
        .map(({ body }) => body),
    writes: () =>
      workbench.zendesk.requests
        .filter(({ method }) => method !== 'GET')
        .map(({ method, path }) => `${method} ${path}`),
    dials: () =>
      workbench.traffic.entries().filter(({ kind, title }) => kind === 'proxy' && /^POST .*\/calls\b/.test(title))
        .length,
    userNamed: (name) => workbench.zendesk.db.users.find((user) => user.name === name)?.id ?? 0,
    ticketAbout: (subject) => workbench.zendesk.db.tickets.find((ticket) => ticket.subject === subject)?.id ?? 0,
  };
};
