import { Button } from '@zendeskgarden/react-buttons';
import { useRef, useState } from 'react';
import type { Lookup } from '../../core/showing/view.ts';
import { Picker } from '../card/picker.tsx';
import { Row, Stack } from '../layout.ts';
import { useTranslation } from '../texts.ts';
import { Waiting } from '../waiting.tsx';
import { LinkRecords } from './link-records.tsx';
import { linkSentence, ticketSentence } from './link-sentence.ts';
import type { ShownLink } from './shown-link.ts';

interface Props {
  readonly shown: ShownLink;
  readonly lookup: Lookup;
}

const Failed = ({ shown: { view, deeds } }: Pick<Props, 'shown'>) => {
  const { t } = useTranslation();
  if (!view.failure || view.state === 'making') return null;
  const { code, isOfWrite } = view.failure;
  const what = t(`failure.${code}`);
  return (
    <Row role="alert">
      <span>{isOfWrite ? t('note.refused', { what }) : t('picker.failed', { what })}</span>
      <Button size="small" onClick={deeds.retry}>
        {t('action.retry')}
      </Button>
    </Row>
  );
};

/** Somebody else may be chosen unless something is under way; between colleagues there is nobody to choose. */
const isChangeable = ({ state }: ShownLink['view']): boolean =>
  state === 'found' || state === 'asking' || state === 'empty';

/** What came of a link: searching, one, several, nobody, or why nothing came of it. */
export const LinkOutcome = ({ shown, lookup }: Props) => {
  const { t } = useTranslation();
  const { view, deeds } = shown;
  const section = useRef<HTMLDivElement>(null);
  // The agent's own wish; what the link needs opens and closes the picker by itself.
  const [wish, setWish] = useState<{ readonly isOpen: boolean; readonly in: string } | undefined>();
  const isAsking = view.state === 'asking' || view.state === 'empty';
  const isOpen = wish?.in === view.state ? wish.isOpen : isAsking;
  const turn = (to: boolean): void => {
    setWish({ isOpen: to, in: view.state });
    // What was clicked goes: Tab goes on from here.
    if (!to) section.current?.focus({ preventScroll: true });
  };
  const sentences = [ticketSentence(view, t), linkSentence(shown, t)].filter((text) => text !== undefined);
  return (
    <Stack ref={section} tabIndex={-1}>
      <output>
        {sentences.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </output>
      {view.state === 'searching' && !view.failure && (
        <Waiting label={t('link.searching')} long={t('card.searchingLong')} />
      )}
      <Failed shown={shown} />
      <LinkRecords shown={shown} onChange={isOpen || !isChangeable(view) ? undefined : () => turn(true)} />
      {isOpen && (
        <Picker
          session={{ ...view.found, isAsking, isSearching: false }}
          actions={{
            chooseUser: (_, user) => deeds.chooseUser(user),
            chooseTicket: (_, ticket) => deeds.chooseTicket(ticket),
            createUser: (_, user) => deeds.createUser(user),
          }}
          lookup={lookup}
          isAskedFor={wish?.isOpen === true}
          canCreate={view.canWrite}
          onClose={() => turn(false)}
        />
      )}
    </Stack>
  );
};
