import { IconButton } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../texts.ts';
import { styled } from 'styled-components';
import { Icon } from '../icon.tsx';

const Panel = styled.div`
  position: absolute;
  inset-block-end: 100%;
  inset-inline: 0;
  z-index: 5;
  max-height: 55vh;
  padding: 8px;
  overflow-y: auto;
  border-top: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  box-shadow: 0 -8px 16px ${({ theme }) => getColor({ theme, variable: 'shadow.medium' })};
`;

const Corner = styled.div`
  display: flex;
  justify-content: flex-end;
`;

interface Props {
  readonly id: string;
  readonly onClose: () => void;
  /** The agent works in it: it stays until it is closed. */
  readonly onUse: () => void;
  readonly children: ReactNode;
}

/** Opens over the adapter's lower half; Escape or the button close it. */
export const Drawer = ({ id, onClose, onUse, children }: Props) => {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  return (
    // The key comes from the fields and buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <Panel id={id} onKeyDown={onKeyDown} onFocus={onUse}>
      <Corner>
        <IconButton size="small" aria-label={t('action.close')} title={t('action.close')} onClick={onClose}>
          <Icon name="down" />
        </IconButton>
      </Corner>
      {children}
    </Panel>
  );
};
