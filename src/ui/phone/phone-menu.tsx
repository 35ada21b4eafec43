import { IconButton } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { SM } from '@zendeskgarden/react-typography';
import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslation } from '../texts.ts';
import { styled } from 'styled-components';
import { Icon } from '../icon.tsx';
import { Quiet } from '../layout.ts';
import { moveFocus } from '../roving.ts';

const Place = styled.div`
  position: relative;
  flex: none;
`;

const Panel = styled.div`
  position: absolute;
  inset-block-start: 100%;
  inset-inline-end: 0;
  z-index: 10;
  width: 200px;
  padding: 4px 0;
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: 4px;
  background: ${({ theme }) => getColor({ theme, variable: 'background.raised' })};
  box-shadow: 0 8px 16px ${({ theme }) => getColor({ theme, variable: 'shadow.medium' })};
`;

const Item = styled.button`
  display: block;
  width: 100%;
  min-height: 36px;
  padding: 8px 12px;
  border: 0;
  background: transparent;
  color: inherit;
  font: inherit;
  text-align: start;
  cursor: pointer;
  &:hover,
  &:focus-visible {
    background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: -2px;
  }
`;

/** A line of the menu. */
export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
}

interface ListProps {
  readonly id: string;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

const MenuList = ({ id, items, onClose }: ListProps) => {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') onClose();
    else moveFocus(event);
  };
  const choose = (run: () => void) => (): void => {
    onClose();
    run();
  };
  return (
    <div role="menu" tabIndex={-1} id={id} ref={list} aria-label={t('phone.menu')} onKeyDown={onKeyDown}>
      {items.map(({ label, run }) => (
        <Item key={label} type="button" role="menuitem" tabIndex={-1} onClick={choose(run)}>
          {label}
        </Item>
      ))}
    </div>
  );
};

/** The "…" menu: opens with a click or Enter, walks with the arrow keys, closes with Escape or when the focus leaves it. */
export const PhoneMenu = ({ items, version }: { readonly items: readonly MenuItem[]; readonly version: string }) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const closeOnLeave = (event: FocusEvent<HTMLElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    <Place onBlur={closeOnLeave}>
      <IconButton
        ref={opener}
        size="small"
        aria-label={t('phone.menu')}
        title={t('phone.menu')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panel : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="menu" />
      </IconButton>
      {isOpen && (
        <Panel>
          <MenuList id={panel} items={items} onClose={close} />
          <SM tag="p" style={{ padding: '4px 12px' }}>
            <Quiet>{t('phone.version', { version })}</Quiet>
          </SM>
        </Panel>
      )}
    </Place>
  );
};
