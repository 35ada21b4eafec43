import * as v from 'valibot';
import type { Instance } from './instance.ts';
import { closeActivities, hangUp, nextCallId, openTalk, pickUp, putOff, ring, transfer } from './life.ts';

const call = v.optional(v.string());
const agent = v.optional(v.string(), 'james');

/** What the people around the instance do. A `call` that is left out is the newest one. */
export const commandSchema = v.variant('do', [
  v.object({
    do: v.literal('ring'),
    agent,
    number: v.string(),
    direction: v.optional(v.picklist(['in', 'out', 'internal'])),
    queue: v.optional(v.string()),
  }),
  v.object({ do: v.literal('pick-up'), call }),
  v.object({ do: v.literal('transfer'), call, to: v.string() }),
  v.object({ do: v.literal('hang-up'), call, cause: v.optional(v.string()) }),
  v.object({ do: v.literal('close'), call, status: v.optional(v.string()) }),
  v.object({ do: v.literal('put-off'), call }),
  v.object({ do: v.literal('open-again'), call }),
  v.object({
    do: v.literal('talk'),
    agent,
    type: v.picklist(['EMAIL', 'CHAT', 'SMS']),
    address: v.string(),
    title: v.optional(v.string(), 'Question'),
  }),
  v.object({ do: v.literal('pause'), agent, pause: v.nullable(v.string()) }),
  v.object({ do: v.literal('sign'), agent, isIn: v.boolean() }),
]);
export type Command = v.InferInput<typeof commandSchema>;

/** Does it; the call, or the talk, that it was about. */
export function perform(
  given: Command,
  state: Instance,
  now: number,
): { readonly state: Instance; readonly id: string } {
  const command = v.parse(commandSchema, given);
  switch (command.do) {
    case 'ring': {
      const { agent: at, number, direction = 'in', queue = direction === 'out' ? '2000' : '1000' } = command;
      return { id: nextCallId(state), state: ring({ agent: at, number, direction, queue })(state, now) };
    }
    case 'talk': {
      const next = openTalk(command)(state, now);
      return { id: next.talks.at(-1)?.name ?? '', state: next };
    }
    case 'pause':
    case 'sign': {
      const change = command.do === 'sign' ? { isSignedIn: command.isIn } : { pause: command.pause ?? undefined };
      const users = state.users.map((user) => (user.name === command.agent ? { ...user, ...change } : user));
      return { id: '', state: { ...state, users } };
    }
    case 'pick-up':
    case 'transfer':
    case 'hang-up':
    case 'put-off':
    case 'open-again':
    case 'close': {
      const id = command.call ?? state.activities.at(-1)?.item ?? '';
      const steps = {
        'pick-up': () => pickUp(id),
        'put-off': () => putOff(id, 'WAIT'),
        'open-again': () => putOff(id, 'OPEN'),
        transfer: () => transfer(id, command.do === 'transfer' ? command.to : ''),
        'hang-up': () => hangUp(id, command.do === 'hang-up' ? command.cause : undefined),
        close: () => closeActivities(id, command.do === 'close' ? command.status : undefined),
      };
      return { id, state: steps[command.do]()(state, now) };
    }
  }
}
