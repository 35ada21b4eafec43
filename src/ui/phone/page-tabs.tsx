import { getColor } from '@zendeskgarden/react-theming';
import { styled } from 'styled-components';
import type { KeyboardEvent } from 'react';
import type { PageName } from '../../core/hearing/pages.ts';
import { Icon } from '../icon.tsx';
import { Hidden } from '../layout.ts';
import { moveFocus } from '../roving.ts';
import { useTranslation } from '../texts.ts';
import type { PhoneScreenProps } from './phone-props.ts';

const Tabs = styled.div`
  display: flex;
  height: 36px;
  border-bottom: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
`;

const Tab = styled.button`
  display: flex;
  flex: 1 1 0;
  gap: 8px;
  align-items: center;
  justify-content: center;
  min-width: 0;
  padding: 0 8px;
  border: 0;
  border-bottom: 3px solid transparent;
  background: transparent;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font: inherit;
  cursor: pointer;
  &[aria-selected='true'] {
    border-bottom-color: ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: -2px;
  }
`;

const Count = styled.span`
  min-width: 20px;
  padding: 0 6px;
  border-radius: 10px;
  background: ${({ theme }) => getColor({ theme, variable: 'background.dangerEmphasis' })};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.onEmphasis' })};
  font-size: 12px;
  font-variant-numeric: tabular-nums;
`;

const icons = { adapter: 'phone', 'chat-adapter': 'chat' } as const;
const names: readonly PageName[] = ['adapter', 'chat-adapter'];

/** More than this only says: many. */
const most = 99;

interface Props {
  readonly pages: NonNullable<PhoneScreenProps['pages']>;
  readonly onShow: (page: PageName) => void;
}

/** "Phone" and "Chat": which page of the vendor is shown below, and what is new on the other one. */
export const PageTabs = ({ pages: { shown, unread }, onShow }: Props) => {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => moveFocus(event, 'across');
  return (
    <Tabs role="tablist" tabIndex={-1} aria-label={t('phone.pages.label')} onKeyDown={onKeyDown}>
      {names.map((name) => {
        const count = Math.min(unread[name], most);
        return (
          <Tab
            key={name}
            type="button"
            role="tab"
            tabIndex={name === shown ? 0 : -1}
            aria-selected={name === shown}
            aria-controls="adapters"
            onFocus={() => onShow(name)}
            onClick={() => onShow(name)}
          >
            <Icon name={icons[name]} />
            {t(`phone.pages.${name}`)}
            {count > 0 && (
              <>
                {' '}
                <Count>{count === most ? `${most}+` : count}</Count> <Hidden as="span">{t('phone.pages.new')}</Hidden>
              </>
            )}
          </Tab>
        );
      })}
    </Tabs>
  );
};
