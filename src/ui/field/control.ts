import { DEFAULT_THEME, getColor } from '@zendeskgarden/react-theming';
import { css, styled } from 'styled-components';

/** Size of a compact control of Garden's: what a text box and the copy that makes it grow have in common. */
export const controlSize = css`
  box-sizing: border-box;
  width: 100%;
  border: ${DEFAULT_THEME.borders.sm};
  padding: 6px 12px;
  font-family: inherit;
  font-size: ${DEFAULT_THEME.fontSizes.md};
  line-height: 18px;
`;

/**
 * Look of Garden's compact text input. Garden's own forms package brings check boxes, radios, switches and icons along
 * with each of its fields, 7 KB gzip for the three kinds that stand on these screens.
 */
const control = css`
  ${controlSize}
  appearance: none;
  display: block;
  min-height: 32px;
  border-radius: ${DEFAULT_THEME.borderRadii.md};
  border-color: ${({ theme }) =>
    getColor({ theme, variable: 'border.default', dark: { offset: -100 }, light: { offset: 100 } })};
  background-color: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
  transition:
    border-color 0.25s ease-in-out,
    box-shadow 0.1s ease-in-out;
  &::placeholder {
    opacity: 1;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.disabled' })};
  }
  &::-webkit-search-cancel-button {
    display: none;
  }
  &:hover {
    border-color: ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
  }
  &:focus-visible {
    border-color: ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline: 2px solid transparent;
    outline-offset: 1px;
    box-shadow:
      0 0 0 1px ${({ theme }) => getColor({ theme, variable: 'background.default' })},
      0 0 0 3px ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
  }
  &[readonly] {
    background-color: ${({ theme }) => getColor({ theme, variable: 'background.disabled' })};
  }
  &:disabled {
    border-color: ${({ theme }) => getColor({ theme, variable: 'border.disabled' })};
    background-color: ${({ theme }) => getColor({ theme, variable: 'background.disabled' })};
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.disabled' })};
  }
`;

/** A line of text. */
export const Input = styled.input`
  ${control}
`;

/** The browser's own select, without an arrow. */
export const Select = styled.select`
  ${control}
  cursor: pointer;
  padding-inline-end: 36px;
  text-overflow: ellipsis;
  &:disabled {
    cursor: default;
    opacity: 1;
  }
`;

/** Several lines of text. */
export const TextArea = styled.textarea`
  ${control}
  overflow: auto;
  resize: none;
`;
