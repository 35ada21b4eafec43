import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../texts.ts';
import type { Requester } from '../../core/records.ts';
import type { DeskActions, Lookup, SessionView } from '../../core/showing/view.ts';
import { Heading, Row, Stack } from '../layout.ts';
import { NumberText } from '../number-text.tsx';
import { Waiting } from '../waiting.tsx';
import { CandidateChoices } from './candidate-choices.tsx';
import { CreateUserForm } from './create-user-form.tsx';
import { RecordSearch } from './record-search.tsx';

export interface PickerProps {
  readonly session: SessionView;
  readonly actions: Pick<DeskActions, 'chooseUser' | 'chooseTicket' | 'createUser'>;
  readonly lookup: Lookup;
  /** Opens somebody's page before they are chosen, as agents of some phone systems are used to. */
  readonly onOpenUser?: ((user: Requester) => void) | undefined;
  /** The agent opened it; one that opens by itself leaves the focus where it is. */
  readonly isAskedFor: boolean;
  /** False where nobody may be made. */
  readonly canCreate?: boolean;
  readonly onClose: () => void;
}

/** The button that opened it is gone: on with the first person who matches, else with the search. */
const useFirstFocus = (isAskedFor: boolean) => {
  const section = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAskedFor) section.current?.querySelector<HTMLElement>('button, input')?.focus();
  }, [isAskedFor]);
  return section;
};

/** "Who is calling?": people who match, a search for others and for tickets, or a new user. */
export const Picker = (props: PickerProps) => {
  const { session, actions, lookup, onOpenUser, isAskedFor, canCreate = true, onClose } = props;
  const { t } = useTranslation();
  const heading = useId();
  const section = useFirstFocus(isAskedFor);
  const { id, candidates, number, isSearching } = session;
  // Where nobody matches and the number is known, making the user is the next thing to do.
  const isFormFirst =
    canCreate &&
    candidates.length === 0 &&
    number !== undefined &&
    !session.isAnonymous &&
    !isSearching &&
    session.isAsking;
  const [isFormOpen, setFormOpen] = useState(false);
  const [searched, setSearched] = useState('');
  const close =
    <Input,>(deed: (input: Input) => void) =>
    (input: Input): void => {
      deed(input);
      onClose();
    };
  const onUser = close((user: Parameters<DeskActions['chooseUser']>[1]) => actions.chooseUser(id, user));
  const onTicket = close((ticket: Parameters<DeskActions['chooseTicket']>[1]) => actions.chooseTicket(id, ticket));
  const onCreate = close((user: Parameters<DeskActions['createUser']>[1]) => actions.createUser(id, user));

  // A picker that the agent opened goes with Escape; one that asks stays until it is answered or put off.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || session.isAsking) return;
    event.stopPropagation();
    onClose();
  };

  return (
    // The key comes from the fields and buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <Stack as="section" ref={section} aria-labelledby={heading} onKeyDown={onKeyDown}>
      <Row style={{ columnGap: 8, rowGap: 0 }}>
        <Heading as="h3" id={heading}>
          {t('picker.title')}
        </Heading>
        {number !== undefined && <NumberText>{number.shown}</NumberText>}
      </Row>
      {isSearching && candidates.length === 0 && <Waiting label={t('card.searching')} long={t('card.searchingLong')} />}
      {candidates.length > 0 && (
        <CandidateChoices label={t('picker.candidates')} users={candidates} onUser={onUser} onOpen={onOpenUser} />
      )}
      <RecordSearch lookup={lookup} text={searched} onText={setSearched} onUser={onUser} onTicket={onTicket} />
      {(isFormOpen || isFormFirst) && (
        <CreateUserForm
          number={number}
          searched={searched}
          onCreate={onCreate}
          onCancel={isFormFirst ? undefined : () => setFormOpen(false)}
        />
      )}
      <Row>
        {canCreate && !isFormOpen && !isFormFirst && (
          <Button size="small" onClick={() => setFormOpen(true)}>
            {t('action.createUser')}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {t('action.notNow')}
        </Button>
      </Row>
    </Stack>
  );
};
