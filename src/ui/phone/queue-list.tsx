import { Button } from '@zendeskgarden/react-buttons';
import { SM } from '@zendeskgarden/react-typography';
import { useId } from 'react';
import type { PhoneQueue } from '../../core/phone.ts';
import type { AskedView, DeskActions } from '../../core/showing/view.ts';
import { styled } from 'styled-components';
import { Heading, Quiet, Stack } from '../layout.ts';
import { useTranslation } from '../texts.ts';

const Line = styled.li`
  display: flex;
  align-items: center;
  gap: 8px;
  padding: 4px 0;
`;

const Name = styled.div`
  flex: 1 1 0;
  min-width: 0;
  overflow-wrap: anywhere;
`;

interface Props {
  readonly title: string;
  readonly queues: readonly PhoneQueue[];
  /** False where the phone only tells of its queues. */
  readonly isSettable: boolean;
  readonly asked: AskedView | undefined;
  readonly actions: Pick<DeskActions, 'ask'>;
}

/** Queues of one direction, with what signs the agent in and out. Where it is not known which is so, both are offered. */
export const QueueList = ({ title, queues, isSettable, asked, actions }: Props) => {
  const { t } = useTranslation();
  const heading = useId();
  const isBusy = asked?.state === 'asking';
  const set = (queue: string, isOn: boolean): void => {
    if (!isBusy) void actions.ask({ do: 'set-queue', queue, isOn });
  };
  if (queues.length === 0) return null;
  return (
    <Stack as="section" aria-labelledby={heading} style={{ gap: 0 }}>
      <Heading id={heading}>{title}</Heading>
      <ul>
        {queues.map(({ id, name, isOn }) => (
          <Line key={id}>
            <Name title={name}>
              <bdi>{name}</bdi>
              {isOn !== undefined && (
                <SM tag="p">
                  <Quiet>{t(isOn ? 'pane.queueOn' : 'pane.queueOff')}</Quiet>
                </SM>
              )}
            </Name>
            {isSettable &&
              [true, false]
                .filter((to) => to !== isOn)
                .map((to) => (
                  <Button
                    key={String(to)}
                    size="small"
                    aria-label={t(to ? 'pane.signInTo' : 'pane.signOutOf', { queue: name })}
                    aria-disabled={isBusy}
                    onClick={() => set(id, to)}
                  >
                    {t(to ? 'pane.signIn' : 'pane.signOut')}
                  </Button>
                ))}
          </Line>
        ))}
      </ul>
    </Stack>
  );
};
