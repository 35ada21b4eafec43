import type { FactBody, FrozenRequest } from '../facts.ts';
import type { ZendeskWrite } from '../step.ts';

/** What is known once a write has been done: its answer came, or it was found later. `updatedAt` in ms since the epoch. */
export function done(
  step: Exclude<ZendeskWrite, 'make-user' | 'make-ticket' | 'make-call'>,
  request: FrozenRequest,
  updatedAt: number | undefined,
): FactBody {
  const ticket = request.ticket ?? 0;
  const record = request.record ?? 0;
  const when = updatedAt === undefined ? {} : { updatedAt };
  switch (step) {
    case 'write-note':
    case 'write-addition':
      return {
        kind: step === 'write-note' ? 'note-written' : 'addition-written',
        ticket,
        covers: request.covers ?? { text: '', disposition: '', parts: 1 },
        ...when,
      };
    case 'reopen-ticket':
      return { kind: 'ticket-reopened', ticket };
    case 'fill-user-fields':
      return { kind: 'fields-filled', of: 'user' };
    case 'fill-organization-fields':
      return { kind: 'fields-filled', of: 'organization' };
    case 'fill-ticket':
      return { kind: 'fields-filled', of: 'ticket' };
    case 'change-requester':
      return { kind: 'requester-changed', ticket, requester: record, ...when };
    case 'write-correction':
      return { kind: 'note-corrected', ticket, to: request.to ?? 0, ...when };
    case 'undo-ticket':
      return { kind: 'ticket-undone', ticket, ...when };
    case 'restore-ticket':
      return { kind: 'ticket-restored', ticket, ...when };
    case 'tag-user':
      return { kind: 'user-tagged', user: record, isUnneeded: request.isUndoing ?? true };
  }
}
