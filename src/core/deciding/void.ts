import type { Session } from '../session.ts';

/**
 * A chat that was put away with nothing said in it, by anybody, nothing noted about it and no ticket known: it makes nothing,
 * unless the agent ever said whose it is.
 */
export const isVoid = ({ isPutAway, messages, notes, ticketsFound, choiceAt }: Session): boolean =>
  isPutAway &&
  choiceAt === 0 &&
  messages.customer === 0 &&
  messages.agent === 0 &&
  notes.trim() === '' &&
  [...ticketsFound.values()].every((ticket) => ticket === undefined);
