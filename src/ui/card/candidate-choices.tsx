import type { Requester } from '../../core/records.ts';
import { moveFocus } from '../roving.ts';
import { CandidateChoice } from './candidate-choice.tsx';
import { ChoiceList } from './choice-list.ts';

/** Details are read for so many; the others show what the search told. */
const mostDetailed = 5;

interface Props {
  readonly label: string;
  readonly users: readonly Requester[];
  readonly onUser: (user: Requester) => void;
  /** Looks at somebody without choosing them. */
  readonly onOpen?: ((user: Requester) => void) | undefined;
}

/** People who match: one stop of Tab, then the arrow keys and Enter. */
export const CandidateChoices = ({ label, users, onUser, onOpen }: Props) => (
  // The keys reach the list from the buttons in it, which have the focus.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
  <ChoiceList aria-label={label} onKeyDown={moveFocus}>
    {users.map((user, index) => (
      <CandidateChoice
        key={user.id}
        user={user}
        isDetailed={index < mostDetailed}
        isStop={index === 0}
        onChoose={() => onUser(user)}
        onOpen={onOpen && (() => onOpen(user))}
      />
    ))}
  </ChoiceList>
);
