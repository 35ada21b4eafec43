import { done } from './done.ts';
import type { FactBody, FrozenRequest } from '../facts.ts';
import { Failure } from '../failure.ts';
import type { Helpdesk } from '../ports.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import { lookBefore } from './standing.ts';

/** Makes Zendesk's record of the call. Rejects with a `Failure` unless it is that no such records are taken. */
export async function makeCall(
  request: FrozenRequest,
  session: Session,
  situation: Situation,
  helpdesk: Helpdesk,
): Promise<readonly FactBody[]> {
  const found = await lookBefore('make-call', request, session, situation, helpdesk);
  if ('facts' in found) return found.facts;
  // Deleted, or hidden from this agent: that says nothing about call records. The internal note finds out which.
  if (found.stamp === undefined) return [{ kind: 'calls-refused', isForAll: false }];
  try {
    const record = await helpdesk.createCall(bodyOf(request));
    return [{ kind: 'call-made', record, ticket: request.ticket ?? 0 }];
  } catch (error) {
    if (isRefusal(error)) return [{ kind: 'calls-refused', isForAll: true }];
    throw error;
  }
}

/** Writes the note as the comment of the call's record. Rejects with a `Failure` unless it is refused. */
export async function commentOnCall(call: number, request: FrozenRequest, helpdesk: Helpdesk): Promise<FactBody> {
  try {
    return done('write-note', request, await helpdesk.commentOnCall(call, bodyOf(request)));
  } catch (error) {
    // The record is there: what is wrong is this one, unless it is the right to comment on any.
    if (isRefusal(error)) return { kind: 'calls-refused', isForAll: error.code === 'forbidden' };
    throw error;
  }
}

const bodyOf = (request: FrozenRequest): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(Object(request.body)));

/** Without Talk Partner Edition the paths do not exist, or this agent may not use them. */
const isRefusal = (error: unknown): error is Failure =>
  error instanceof Failure && (error.code === 'forbidden' || error.code === 'not-found' || error.code === 'refused');
