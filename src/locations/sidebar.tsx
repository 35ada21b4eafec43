import { Failure } from '../core/failure.ts';
import { readRules } from '../core/rules/read-rules.ts';
import type { Contact as SentContact } from '../core/phone.ts';
import type { Requester } from '../core/records.ts';
import { Sidebar } from '../ui/sidebar/sidebar.tsx';
import { ShownNumber } from '../ui/shown-number.ts';
import type { NumbersState } from '../ui/numbers/callable-number.ts';
import { createContacts, type Contact } from '../zaf/contacts.ts';
import { onHereChange, onWriting, readHere, type Here } from '../zaf/here.ts';
import { createHelpdesk } from '../zaf/helpdesk.ts';
import { createCustomer } from '../zaf/customer.ts';
import { createLookup } from '../zaf/lookup.ts';
import { callable } from './callable.ts';
import { draw, useStore } from './draw.tsx';
import { numberReader } from './number-reader.ts';
import { joinDesk, type JoinedDesk } from './join-desk.ts';
import { sendable } from './sendable.ts';
import { createContactSharing } from './share-contact.ts';
import type { Place } from './place.ts';
import { createStore } from './screen-store.ts';
import { systemClock } from './system-clock.ts';

interface Shown {
  readonly here: Here;
  readonly numbers: NumbersState;
  readonly user: Requester | undefined;
  /** The user of a user's page, for a phone system that keeps contacts. */
  readonly sent?: SentContact | undefined;
}

/** The sidebar of a ticket, a new ticket or a user. */
export async function runSidebar(place: Place): Promise<void> {
  const { client, context, settings } = place;
  const joined = await joinDesk(place);
  const contacts = createContacts(joined.rest);
  const rules = readRules(settings.rulesText);
  const phoneFields = 'rules' in rules ? rules.rules.phoneFields : [];
  const shown = createStore<Shown>({
    here: { ticket: context.ticketId ?? undefined, user: undefined },
    numbers: { state: 'loading' },
    user: undefined,
  });
  const change = (part: Partial<Shown>): void => shown.set({ ...shown.get(), ...part });
  const tell = createTeller(joined);
  const helpdesk = createHelpdesk(joined.rest);
  const sharing = createContactSharing({
    actions: joined.actions,
    view: joined.view.get,
    openTicket: (user) => helpdesk.latestOpenTicket(user),
  });
  let asked = 0;

  const load = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    change({ numbers: { state: 'loading' } });
    try {
      const here = await readHere(client, context);
      const contact: Contact | undefined = here.user === undefined ? undefined : await contacts(here.user, phoneFields);
      // The requester may have been changed meanwhile: only the newest question is answered.
      if (mine !== asked) return;
      change({
        here,
        user: contact?.user,
        sent: contact && context.location === 'user_sidebar' ? sendable(contact) : undefined,
        numbers: { state: 'ready', numbers: callable(contact, settings.defaultCountry) },
      });
      tell(shown.get());
      sharing.show(contact);
    } catch (error) {
      if (mine === asked)
        change({ numbers: { state: 'failed', code: error instanceof Failure ? error.code : 'no-answer' } });
    }
  };

  onHereChange(client, () => void load());
  const noticeWriting = (): void => {
    joined.noticeUse();
    joined.desk.noticeWriting();
  };
  onWriting(client, noticeWriting, systemClock.now);
  joined.view.subscribe(() => {
    tell(shown.get());
    sharing.look();
  });
  const lookup = createLookup(joined.rest);
  const readCustomer = createCustomer(joined.rest);
  const isCopyOnly = settings.apiUrl === undefined;
  const Screen = () => {
    const { here, numbers, user, sent } = useStore(shown);
    const dialContext = {
      ...(here.user !== undefined && { user: here.user }),
      ...(here.ticket !== undefined && { ticket: here.ticket }),
      isCopied: isCopyOnly,
    };
    return (
      <Sidebar
        view={useStore(joined.view)}
        actions={joined.actions}
        lookup={lookup}
        hereTicket={here.ticket}
        user={user}
        readCustomer={readCustomer}
        sendable={sent && { contact: sent, vendor: settings.vendor }}
        numbers={{ numbers, context: dialContext, isCopyOnly, onRetry: () => void load() }}
      />
    );
  };
  const shownNumber = numberReader(settings.defaultCountry);
  draw(
    client,
    <ShownNumber.Provider value={shownNumber}>
      <Screen />
    </ShownNumber.Provider>,
  );
  await load();
}

/** The phone opens tickets without reading them: who their requester is, the sidebar beside the ticket knows for free. */
function createTeller({ desk, view }: JoinedDesk): (shown: Shown) => void {
  const told = new Set<string>();
  return ({ here: { ticket }, user }) => {
    if (ticket === undefined || !user) return;
    const unnamed = (view.get()?.sessions ?? []).filter(
      (session) => session.ticket?.id === ticket && !session.caller && !told.has(`${session.id}/${user.id}`),
    );
    for (const { id } of unnamed) {
      told.add(`${id}/${user.id}`);
      desk.add([{ session: id, kind: 'requester-seen', ticket, user }]);
    }
  };
}
