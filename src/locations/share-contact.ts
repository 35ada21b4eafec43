import type { Contact as SentContact } from '../core/phone.ts';
import type { DeskActions, DeskView } from '../core/showing/view.ts';
import type { Contact } from '../zaf/contacts.ts';
import { sendable } from './sendable.ts';

export interface SharingParts {
  readonly actions: Pick<DeskActions, 'ask'>;
  view(): DeskView | undefined;
  /** The requester's open ticket that was updated last. Rejects with a `Failure`. */
  openTicket(user: number): Promise<{ readonly id: number } | undefined>;
}

/** Tells a phone that wants it whom the agent looks at. */
export interface ContactSharing {
  /** Another user is shown, or none. */
  show(contact: Contact | undefined): void;
  /** The phone may have come, or be free again. */
  look(): void;
}

/** Each showing is told once; whether the phone's system knows it already is the phone's to say. */
export function createContactSharing({ actions, view, openTicket }: SharingParts): ContactSharing {
  let current: Contact | undefined;
  let waiting: Contact | undefined;
  let ready: SentContact | undefined;

  const look = (): void => {
    const desk = view();
    if (desk?.wantsContacts !== true || !desk.takes.includes('send-contact')) return;
    if (waiting) void prepare(waiting);
    if (!ready || desk.asked?.state === 'asking') return;
    const contact = ready;
    ready = undefined;
    void actions.ask({ do: 'send-contact', contact });
  };

  async function prepare(contact: Contact): Promise<void> {
    waiting = undefined;
    const shown = contact.user.id;
    const ticket = await openTicket(shown).catch(() => undefined);
    // Meanwhile the agent may have turned to somebody else.
    if (current?.user.id !== shown) return;
    ready = sendable(contact, ticket?.id);
    look();
  }

  return {
    show: (contact) => {
      current = contact;
      ready = undefined;
      // Phone systems know people by number.
      waiting = contact && contact.phones.length > 0 ? contact : undefined;
      look();
    },
    look,
  };
}
