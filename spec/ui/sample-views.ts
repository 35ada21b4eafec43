import { callKey, sessionId } from '../../src/core/facts.ts';
import type { Requester } from '../../src/core/records.ts';
import type { DeskView, SessionView } from '../../src/core/showing/view.ts';
import { requesterOf } from '../support/requester.ts';

/** Wednesday, 2026-11-20 15:04:11 UTC. */
export const start = Date.UTC(2026, 10, 20, 15, 4, 11);

/** A user of Zendesk; what is not named is ordinary. */
export const person = (id: number, name: string, more: Partial<Requester> = {}): Requester =>
  requesterOf(id, { name, updatedAt: start, ...more });

export const ada = person(1, 'Ada Lovelace', { email: 'ada@analytical.example', phone: '+14155550132' });
export const grace = person(2, 'Grace Hopper', {
  email: 'grace@navy.example',
  phone: '+14155550132',
  hasSharedPhone: true,
});

const number = { e164: '+14155550132', shown: '+1 415 555 0132' };

/** A running inbound call from Ada with ticket 4711. */
export const session = (more: Partial<SessionView> = {}, id = '103646'): SessionView => ({
  id: sessionId(callKey('ccaip', 'call', id), 7),
  channel: 'call',
  direction: 'inbound',
  phase: 'running',
  number,
  isAnonymous: false,
  caller: ada,
  reason: { kind: 'phone', value: number.shown, others: 2 },
  candidates: [],
  isAsking: false,
  isSearching: false,
  ticket: { id: 4711, subject: 'Printer is on fire' },
  details: { queue: 'Developers / James' },
  beganAt: start,
  isEndUnsure: false,
  passes: [],
  messages: { customer: 0, agent: 0 },
  assistants: [],
  conversations: [],
  data: {},
  moreData: 0,
  turnedAt: 0,
  links: [],
  notes: '',
  disposition: '',
  note: 'none',
  isMovable: true,
  canUndo: false,
  droppedFields: [],
  ...more,
});

/** A running chat of the web with Ada about ticket 4711. */
export const chat = (more: Partial<SessionView> = {}, id = '73522'): SessionView => ({
  ...session({
    channel: 'chat',
    details: { queue: 'HB TEAM / Edvards', sessionType: 'Messaging Inbound (Web Chat)' },
    ...more,
  }),
  id: sessionId(callKey('ccaip', 'chat', id), 7),
});

type Optional = 'caller' | 'reason' | 'ticket' | 'number';

/** A session without some of what is known usually. */
export const without = (view: SessionView, ...keys: readonly Optional[]): SessionView => {
  const rest = { ...view };
  for (const key of keys) delete rest[key];
  return rest;
};

/** A caller whose number belongs to two people. */
export const asking = (more: Partial<SessionView> = {}, id = '103647'): SessionView => ({
  ...without(session({}, id), 'caller', 'reason', 'ticket'),
  isAsking: true,
  candidates: [ada, grace],
  ...more,
});

/** A desk without sessions, whose phone is signed in. */
export const desk = (more: Partial<DeskView> = {}): DeskView => ({
  agent: { id: 7, name: 'James Bond', email: 'james.bond@agents.co' },
  phone: { isHeard: true, signedInAs: 'james.bond@agents.co', isOtherAgent: false },
  sessions: [],
  takes: [],
  toFinish: [],
  recent: [],
  dispositions: ['Resolved', 'Follow up'],
  rulesFaults: [],
  isKept: true,
  unsaved: 0,
  ...more,
});
