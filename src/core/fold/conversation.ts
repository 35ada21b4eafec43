import type { Pass, Session } from '../session.ts';
import { settled } from './attempts.ts';
import type { FactOf } from './fact-of.ts';

/** More than this nobody reads, and no vendor's page shall fill the browser with. */
const most = 20;

type Conversation = FactOf<
  'passed' | 'turned-to' | 'messages-counted' | 'assisted' | 'details-learnt' | 'disposition-told'
>;

/** What happens in a conversation between its beginning and its end: as long as something does, it is not over. */
export const applyConversation = (session: Session, fact: Conversation): Session => ({
  ...changed(session, fact),
  lastEventAt: Math.max(session.lastEventAt, fact.at),
});

function changed(session: Session, fact: Conversation): Session {
  switch (fact.kind) {
    case 'passed':
      return passed(session, { how: fact.how, role: fact.role, from: fact.from, to: fact.to });
    case 'turned-to':
      return { ...session, turnedAt: Math.max(session.turnedAt, fact.at) };
    case 'messages-counted':
      return {
        ...session,
        messages: {
          customer: Math.max(session.messages.customer, fact.customer),
          agent: Math.max(session.messages.agent, fact.agent),
        },
      };
    case 'assisted':
      return {
        ...session,
        assistants: withName(session.assistants, fact.assistant),
        conversations: withName(session.conversations, fact.conversation),
      };
    case 'details-learnt':
      return { ...session, details: { ...session.details, ...fact.details } };
    case 'disposition-told':
      return told(session, fact);
  }
}

/** What has been set stays set: that one is needed may be told late. */
function told(session: Session, { state, code }: FactOf<'disposition-told'>): Session {
  const isLate = state === 'needed' && session.vendorDisposition !== undefined;
  if (isLate) return session;
  // What the agent chose in the phone itself is chosen, unless the note has gone out or another one stands in the card.
  const isTaken = state === 'set' && session.disposition === '' && isUnwritten(session);
  const disposition = isTaken ? (code ?? '') : session.disposition;
  return settled({ ...session, disposition, vendorDisposition: { state, code } }, 'dispose');
}

/** What is on its way tells only what it was begun with. */
const isUnwritten = ({ written, parts, attempts }: Session): boolean =>
  (!written || parts > written.parts) && !noteSteps.some((step) => attempts.has(step));
const noteSteps = ['write-note', 'write-addition', 'make-call'] as const;

/** A repeated event tells of no second pass; back and forth is told as it was. */
function passed(session: Session, pass: Pass): Session {
  const last = session.passes.at(-1);
  const isRepeated = last !== undefined && JSON.stringify(last) === JSON.stringify(pass);
  if (isRepeated) return session;
  return { ...session, passes: [...session.passes, pass].slice(-most), passCount: session.passCount + 1 };
}

const withName = (names: readonly string[], name: string | undefined): readonly string[] =>
  name === undefined || names.includes(name) ? names : [...names, name].slice(-most);
