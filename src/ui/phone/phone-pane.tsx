import { SM } from '@zendeskgarden/react-typography';
import { styled } from 'styled-components';
import type { PhoneState } from '../../core/phone.ts';
import type { DeskActions, DeskView } from '../../core/showing/view.ts';
import { Quiet } from '../layout.ts';
import { isolated, Sentence } from '../sentence.tsx';
import { useTranslation } from '../texts.ts';
import { AskedLine } from './asked-line.tsx';
import { DialField } from './dial-field.tsx';
import { QueueList } from './queue-list.tsx';

const Pane = styled.div`
  display: flex;
  flex-direction: column;
  gap: 16px;
  padding: 8px 12px;
`;

const Presence = ({ state }: { readonly state: PhoneState }) => {
  const { t } = useTranslation();
  const { presence, label } = state;
  if (presence === undefined) return null;
  const word = t(`pane.presence.${presence}`);
  return (
    <p>
      {label === undefined || label === '' ? (
        word
      ) : (
        <Sentence>{t('pane.presenceLabel', { presence: word, label: isolated(label) })}</Sentence>
      )}
    </p>
  );
};

const Pauses = ({ pauses }: { readonly pauses: readonly string[] }) => {
  const { t } = useTranslation();
  if (pauses.length === 0) return null;
  return (
    <SM tag="p">
      <Quiet>
        <Sentence>{t('pane.pauses', { pauses: isolated(pauses.join(', ')) })}</Sentence>
      </Quiet>
    </SM>
  );
};

interface Props {
  readonly view: DeskView;
  /** This phone dials, and has no page of its own where a number could be typed. */
  readonly isDialOffered: boolean;
  readonly actions: Pick<DeskActions, 'ask' | 'dial'>;
}

/** What stands in the pane of a phone that has no page: its state, a number to call, its queues. */
export const PhonePane = ({ view, isDialOffered, actions }: Props) => {
  const { t } = useTranslation();
  const { asked, dial, takes } = view;
  const { state } = view.phone;
  const queues = state?.queues ?? [];
  // What was read last may be long over.
  const isReached = state !== undefined && (state.trouble ?? 'none') === 'none';
  const isSettable = takes.includes('set-queue');
  const listed = [
    ['pane.queuesIn', queues.filter(({ direction }) => direction !== 'out')],
    ['pane.queuesOut', queues.filter(({ direction }) => direction === 'out')],
  ] as const;
  if (!isDialOffered && queues.length === 0) return null;
  return (
    <Pane>
      {isReached && <Presence state={state} />}
      {isDialOffered && <DialField dial={dial} actions={actions} />}
      {listed.map(([title, of]) => (
        <QueueList key={title} title={t(title)} queues={of} isSettable={isSettable} asked={asked} actions={actions} />
      ))}
      {asked?.command.do === 'set-queue' && (
        <output>
          <AskedLine asked={asked} done={t(asked.command.isOn ? 'pane.signedIn' : 'pane.signedOut')} />
        </output>
      )}
      {state?.pauses !== undefined && <Pauses pauses={state.pauses} />}
    </Pane>
  );
};
