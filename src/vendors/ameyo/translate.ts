import type { TelephonyEvent } from '../../core/ports.ts';
import { withCall, withChat, type Book, type KnownCall } from './book.ts';
import { directionOf, kindName } from './call-kinds.ts';
import type { AmeyoMessage, CallIds } from './message.ts';

/** What a message means, and what is to be remembered of it. */
export interface Translated {
  readonly events: readonly TelephonyEvent[];
  readonly book: Book;
}

export interface Reader {
  readonly frame: string;
  /** Who hands a call on, where this toolbar says that one was. */
  readonly agentEmail: string;
}

type Of<Event extends AmeyoMessage['event']> = Extract<AmeyoMessage, { event: Event }>;

/** What a message means for sessions. Pure: what was told before is in the book. */
export function translate(message: AmeyoMessage, book: Book, reader: Reader): Translated {
  const { frame } = reader;
  const only = (event: TelephonyEvent): Translated => ({ events: [event], book });
  switch (message.event) {
    case 'loaded':
      return only({ kind: 'phone-state', frame, state: { signIn: 'needed', presence: 'offline' } });
    case 'sign-in':
      return only({
        kind: 'phone-state',
        frame,
        state: { signIn: message.state, ...(message.state === 'needed' && { presence: 'offline' }) },
      });
    case 'presence':
      return only({ kind: 'phone-state', frame, state: { presence: message.presence, signIn: 'done' } });
    case 'dispositions':
      return only({ kind: 'phone-state', frame, state: { dispositions: message.codes } });
    case 'call-shown':
      return callShown(message, book, frame);
    case 'record-shown':
      return recordShown(message, book, frame);
    case 'hung-up':
      return ended(message, book, frame, 'needed');
    case 'disposed':
      return ended(message, book, frame, 'set');
    case 'passed':
      return passed(message, book, reader);
    case 'chat-began':
      return chatBegan(message, book, frame);
    case 'chat-ended':
    case 'chat-disposed':
    case 'chat-in-front':
      return chatOn(message, book, frame);
    case 'campaign-chosen':
      return only({ kind: 'phone-state', frame, state: { signIn: 'done' } });
    case 'answered':
    case 'asks':
      return only({ kind: 'noticed', frame, type: message.event });
    case 'other':
      return only({ kind: 'noticed', frame, type: message.method });
  }
}

function callShown(message: Of<'call-shown'>, book: Book, frame: string): Translated {
  const { id, userCrt, callType, queue, campaign, agent, data } = message;
  const before = book.calls.find((call) => call.id === id);
  const direction = callType === undefined ? (before?.direction ?? 'inbound') : directionOf(callType);
  const email = agent?.includes('@') === true ? agent : undefined;
  const details = {
    ...(callType !== undefined && { sessionType: kindName(callType) }),
    ...(queue !== undefined && { queue }),
    ...(campaign !== undefined && { campaign }),
    ...(email !== undefined && { agentEmail: email }),
  };
  const about = { frame, channel: 'call', id } as const;
  // It is said again for a call that is over; only with another part of this agent has it come back.
  const isBack = userCrt !== undefined && before?.userCrt !== undefined && userCrt !== before.userCrt;
  const isOver = before?.isBegun === true && before.isEnded && !isBack;
  const event: TelephonyEvent = isOver
    ? { kind: 'learnt', ...about, details, data }
    : { kind: 'began', ...about, direction, details, data };
  const call: KnownCall = {
    id,
    userCrt: userCrt ?? before?.userCrt,
    direction,
    isBegun: true,
    isEnded: before?.isEnded === true && !isBack,
    isDisposed: before?.isDisposed === true && !isBack,
  };
  const signedIn: readonly TelephonyEvent[] = email === undefined ? [] : [{ kind: 'signed-in', frame, email }];
  // Whoever gets calls is signed in, whatever was said before.
  const state: TelephonyEvent = { kind: 'phone-state', frame, state: { signIn: 'done' } };
  return { events: [state, ...signedIn, event], book: withCall(book, call) };
}

function recordShown({ of, ticket }: Of<'record-shown'>, book: Book, frame: string): Translated {
  const call = callOf(of, book, () => false);
  if (!call) return { events: [{ kind: 'noticed', frame, type: 'showCrmDetailed' }], book };
  const data = ticket === undefined ? {} : { ticket_id: ticket };
  const about = { frame, channel: 'call', id: call.id, details: {}, data } as const;
  const event: TelephonyEvent =
    call.isBegun || call.isEnded
      ? { kind: 'learnt', ...about }
      : { kind: 'began', ...about, direction: call.direction };
  return { events: [event], book: withCall(book, { ...call, isBegun: true }) };
}

function ended(message: Of<'hung-up' | 'disposed'>, book: Book, frame: string, state: 'needed' | 'set'): Translated {
  const isFitting = (call: KnownCall): boolean => (state === 'needed' ? !call.isEnded : !call.isDisposed);
  const call = callOf(message.of, book, isFitting);
  if (!call) return { events: [{ kind: 'noticed', frame, type: message.event }], book };
  const about = { frame, channel: 'call', id: call.id } as const;
  const code = message.event === 'disposed' ? message.code : undefined;
  return {
    events: [
      { kind: 'ended', ...about, direction: call.direction, details: {}, data: {} },
      // The core takes no notice of one that is needed where one was set.
      { kind: 'disposition', ...about, state, ...(code !== undefined && { code }) },
    ],
    book: withCall(book, { ...call, isEnded: true, isDisposed: call.isDisposed || state === 'set' }),
  };
}

function passed({ of, how, to }: Of<'passed'>, book: Book, { frame, agentEmail }: Reader): Translated {
  const call = callOf(of, book, ({ isEnded }) => !isEnded);
  if (!call) return { events: [{ kind: 'noticed', frame, type: how }], book };
  const about = { frame, channel: 'call', id: call.id } as const;
  // The toolbar tells of what its own agent has done.
  const from = how === 'transfer' && { from: { name: agentEmail } };
  const event: TelephonyEvent = {
    kind: 'passed',
    ...about,
    how,
    ...from,
    ...(to !== undefined && { to: { name: to } }),
  };
  return { events: [event], book: withCall(book, call) };
}

/** The call that is meant: by its id, by the agent's part in it, else, where no id is told at all, the newest that fits. */
function callOf(
  { customer, user }: CallIds,
  book: Book,
  isFitting: (call: KnownCall) => boolean,
): KnownCall | undefined {
  if (customer !== undefined) {
    const known = book.calls.find(({ id }) => id === customer);
    if (known) return { ...known, userCrt: user ?? known.userCrt };
    const unseen = { direction: 'inbound', isBegun: false, isEnded: false, isDisposed: false } as const;
    return { ...unseen, id: customer, userCrt: user };
  }
  if (user !== undefined) return book.calls.findLast(({ userCrt }) => userCrt === user);
  return book.calls.findLast(isFitting);
}

function chatBegan({ of, isPassedOn, campaign, data }: Of<'chat-began'>, book: Book, frame: string): Translated {
  const id = of.chat ?? of.agentCrt;
  const about = { frame, channel: 'chat', id } as const;
  const details = campaign === undefined ? {} : { campaign };
  const isKnown = book.chats.some(({ chat, agentCrt }) => chat === id && agentCrt === of.agentCrt);
  const began: TelephonyEvent = isKnown
    ? { kind: 'learnt', ...about, details, data }
    : { kind: 'began', ...about, direction: 'inbound', details, data };
  const pass: readonly TelephonyEvent[] = isPassedOn && isKnown ? [{ kind: 'passed', ...about, how: 'transfer' }] : [];
  return { events: [began, ...pass], book: withChat(book, of.agentCrt, id) };
}

/** Only the agent's part is named; of a chat that was never told of nothing can be said. */
function chatOn(
  { event, agentCrt }: Of<'chat-ended' | 'chat-disposed' | 'chat-in-front'>,
  book: Book,
  frame: string,
): Translated {
  const id = book.chats.find((known) => known.agentCrt === agentCrt)?.chat;
  if (id === undefined) return { events: [{ kind: 'noticed', frame, type: event }], book };
  const about = { frame, channel: 'chat', id } as const;
  const whole = { ...about, direction: 'inbound', details: {}, data: {} } as const;
  if (event === 'chat-in-front') return { events: [{ kind: 'turned-to', ...whole }], book };
  // Nothing tells what was written: a chat that is disposed is never known to have been empty.
  const state = event === 'chat-ended' ? 'needed' : 'set';
  return {
    events: [
      { kind: 'ended', ...whole },
      { kind: 'disposition', ...about, state },
    ],
    book,
  };
}
