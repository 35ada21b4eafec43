import { getColor } from '@zendeskgarden/react-theming';
import { styled } from 'styled-components';

/** The edge around a session. */
export const CardFrame = styled.section`
  display: flex;
  flex-direction: column;
  gap: 8px;
  min-width: 0;
  padding: 12px;
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: 4px;
  background: ${({ theme }) => getColor({ theme, variable: 'background.raised' })};
`;
