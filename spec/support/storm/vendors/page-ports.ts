import { createMailbox, type Mailbox } from '../../../../src/bridge/mailbox.ts';
import { Failure } from '../../../../src/core/failure.ts';
import type { Clock, VendorHttp, VendorMemory } from '../../../../src/core/ports.ts';
import type { Agent } from '../../../../src/core/records.ts';
import type { VendorPorts } from '../../../../src/bridge/vendor-ports.ts';
import type { Mortal } from '../../stormy-helpdesk.ts';
import type { Chance } from '../chance.ts';
import type { House } from './house.ts';

export interface PagePortsOptions {
  readonly house: House;
  readonly agent: Agent;
  readonly page: Mortal;
  /** Silent once the page is gone. */
  readonly clock: Clock;
  readonly chance: Chance;
  /** Of the browser: its pages share it. */
  readonly memory: VendorMemory;
  readonly http: VendorHttp;
  readonly isFair: () => boolean;
}

/** What the adapter of one page works with. */
export function createPagePorts(options: PagePortsOptions): VendorPorts & { readonly mailbox: Mailbox } {
  const { house, agent, page, clock, chance, memory, http, isFair } = options;
  return {
    mailbox: createMailbox(),
    http,
    clock,
    // The browser's own storage: written at once, and not any more by a page that is gone.
    memory: { read: memory.read, write: (value) => (page.isAlive ? memory.write(value) : Promise.resolve()) },
    agent,
    accountHost: 'acme.zendesk.com',
    agentField: (name) =>
      !isFair() && chance.happens(0.1)
        ? Promise.reject(new Failure('no-answer'))
        : Promise.resolve(house.agentField?.(agent, name)),
    post: (_frame, message) => {
      if (page.isAlive) house.hear?.(agent.id, message);
    },
    onUnread: () => undefined,
  };
}
