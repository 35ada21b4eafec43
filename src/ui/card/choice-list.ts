import { getColor } from '@zendeskgarden/react-theming';
import { styled } from 'styled-components';

/** A list of buttons that the arrow keys walk through. */
export const ChoiceList = styled.ul`
  display: flex;
  flex-direction: column;
  gap: 4px;
`;

/** One choice, as wide as the list. */
export const Choice = styled.button`
  display: block;
  width: 100%;
  min-height: 40px;
  padding: 6px 8px;
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: 4px;
  background: transparent;
  color: inherit;
  font: inherit;
  text-align: start;
  cursor: pointer;
  overflow-wrap: anywhere;
  &:hover {
    background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: -1px;
  }
`;
