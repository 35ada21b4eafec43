import type { Session } from '../session.ts';

/** A chat that was put away with nothing said in it, by anybody, nothing noted about it and no ticket known: it makes nothing. */
export const isVoid = ({ isPutAway, messages, notes, ticketsFound }: Session): boolean =>
  isPutAway &&
  messages.customer === 0 &&
  messages.agent === 0 &&
  notes.trim() === '' &&
  [...ticketsFound.values()].every((ticket) => ticket === undefined);
