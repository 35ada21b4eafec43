import type { Bus } from '../core/ports.ts';

/** All frames of this app, account and agent in this browser, in whatever tab. `name` says which. */
export function createBus(name: string): Bus {
  const channel = new BroadcastChannel(name);
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

/** Names everything that frames share: two accounts, installations or agents in one browser do not meet. */
export const sharedName = (parts: {
  readonly subdomain: string;
  readonly installationId: string;
  readonly agentId: number;
}): string => `ringside/${parts.subdomain}/${parts.installationId}/${parts.agentId}`;
