import type { Fact } from './facts.ts';

// The compiler keeps this list whole.
const kinds: Readonly<Record<Fact['kind'], true>> = {
  began: true,
  ended: true,
  'frame-lost': true,
  'signal-seen': true,
  'record-popped': true,
  'came-from': true,
  'link-offered': true,
  'dial-begun': true,
  'dial-answered': true,
  'users-found': true,
  'user-made': true,
  'user-read': true,
  'user-chosen': true,
  'user-wanted': true,
  'requester-seen': true,
  'ticket-read': true,
  'ticket-found': true,
  'own-ticket-found': true,
  'ticket-made': true,
  'ticket-chosen': true,
  opened: true,
  'opening-held': true,
  'notes-typed': true,
  'disposition-chosen': true,
  'done-pressed': true,
  'note-written': true,
  'addition-written': true,
  'step-begun': true,
  'step-failed': true,
  'retry-asked': true,
  dismissed: true,
  'choice-undone': true,
  'new-ticket-wanted': true,
  'ticket-checked': true,
  'requester-changed': true,
  'note-corrected': true,
  'ticket-undone': true,
  'ticket-restored': true,
  'ticket-reopened': true,
  'user-tagged': true,
  'fields-filled': true,
  'fields-dropped': true,
  'data-seen': true,
};

/** Whether something stored or told by another frame is a fact this version understands. */
export function isFact(value: unknown): value is Fact {
  if (typeof value !== 'object' || value === null) return false;
  const { id, session, at, kind } = value as Readonly<Record<string, unknown>>;
  const isNamed =
    typeof id === 'string' && typeof session === 'string' && /^[^-]+-(call|chat|pop|dial)-.+@\d+$/.test(session);
  return isNamed && typeof at === 'number' && typeof kind === 'string' && Object.hasOwn(kinds, kind);
}
