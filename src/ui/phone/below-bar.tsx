import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { useTranslation } from '../texts.ts';
import { styled } from 'styled-components';
import { Icon } from '../icon.tsx';
import type { DrawerKind } from './use-drawer.ts';

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 4px;
  padding: 4px;
  border-top: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
`;

interface Props {
  readonly drawer: DrawerKind;
  readonly drawerId: string;
  readonly hasCard: boolean;
  /** It is not known who it is, and the agent has to say. */
  readonly isAsking: boolean;
  readonly unfinished: number;
  readonly onToggle: (kind: DrawerKind) => void;
}

/** The bar below the adapter; only there when there is something to open. */
export const BelowBar = ({ drawer, drawerId, hasCard, isAsking, unfinished, onToggle }: Props) => {
  const { t } = useTranslation();
  if (!hasCard && unfinished === 0) return null;
  const toggle = (kind: DrawerKind) => ({
    size: 'small' as const,
    isBasic: true,
    'aria-expanded': drawer === kind,
    'aria-controls': drawer === kind ? drawerId : undefined,
    onClick: () => onToggle(kind),
  });
  return (
    <Bar>
      {hasCard && (
        <Button {...toggle('card')}>
          {isAsking && (
            <Button.StartIcon>
              <Icon name="warning" />
            </Button.StartIcon>
          )}
          {t(isAsking ? 'picker.title' : 'phone.notes')}
          <Button.EndIcon>
            <Icon name={drawer === 'card' ? 'down' : 'up'} />
          </Button.EndIcon>
        </Button>
      )}
      {unfinished > 0 && (
        <Button {...toggle('finish')}>
          <Button.StartIcon>
            <Icon name="warning" />
          </Button.StartIcon>
          {t('phone.toFinish', { count: unfinished })}
        </Button>
      )}
    </Bar>
  );
};
