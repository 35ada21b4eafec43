import type { Instance } from './instance.ts';
import type { Instances } from './instances.ts';

/** What a handler of a hook answered: `undefined` lets the agent go on, anything else stops the save. */
export type HookAnswer =
  | { readonly isRefused: false }
  | { readonly isRefused: true; readonly reason: string | undefined };

export interface Hooks {
  /** Asks the frames that handle the hook of this instance. A frame that stays silent for 30 s does not stand in the way. */
  ask(target: Instance, name: string): Promise<HookAnswer>;
  /** A frame's reply. */
  reply(from: Instance, name: string, error: { readonly msg: unknown } | undefined): void;
}

const PATIENCE = 30_000;

type Send = (to: Instance, message: Record<string, unknown>) => void;

/** Hooks are events that want a reply; `send` posts to a frame. */
export const createHooks = (instances: Instances, send: Send): Hooks => {
  const waiting = new Map<string, (answer: HookAnswer) => void>();
  const askOne = async (to: Instance, target: Instance, name: string): Promise<HookAnswer> =>
    new Promise((resolve) => {
      const key = `${to.guid} ${name}`;
      const timer = setTimeout(() => resolve({ isRefused: false }), PATIENCE);
      waiting.set(key, (answer) => {
        clearTimeout(timer);
        waiting.delete(key);
        resolve(answer);
      });
      send(to, { key: `zaf.${name}`, needsReply: true, instanceGuid: target.guid });
    });
  return {
    async ask(target, name) {
      const asked = instances.subscribers(target.guid, name).map(async (to) => askOne(to, target, name));
      const answers = await Promise.all(asked);
      return answers.find((answer) => answer.isRefused) ?? { isRefused: false };
    },
    reply(from, name, error) {
      const reason = typeof error?.msg === 'string' ? error.msg : undefined;
      waiting.get(`${from.guid} ${name}`)?.(error ? { isRefused: true, reason } : { isRefused: false });
    },
  };
};
