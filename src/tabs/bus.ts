import type { Bus } from '../core/ports.ts';
import { createTabBus } from './tab-bus.ts';

/**
 * All frames of this app, account and agent in this browser, in whatever tab. `name` says which. Where the browser keeps
 * tabs apart, those of this tab alone: without locks too, because two phones on one bus would both obey each command.
 */
export function createBus(name: string, areTabsTogether: boolean): Bus {
  const channel = areTabsTogether ? openChannel(name) : undefined;
  if (!channel) return createTabBus(name, window);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of one origin has no other
    post: (message) => channel.postMessage(message),
    listen: (onMessage) => {
      const hear = (event: MessageEvent): void => onMessage(event.data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
  };
}

function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

/** Names everything that frames share: two accounts, installations or agents in one browser do not meet. */
export const sharedName = (parts: {
  readonly subdomain: string;
  readonly installationId: string;
  readonly agentId: number;
}): string => `ringside/${parts.subdomain}/${parts.installationId}/${parts.agentId}`;
