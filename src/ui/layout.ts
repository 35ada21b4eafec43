import { getColor } from '@zendeskgarden/react-theming';
import { styled } from 'styled-components';

/** Things below each other, 8 px apart. */
export const Stack = styled.div`
  display: flex;
  flex-direction: column;
  gap: 8px;
  min-width: 0;
`;

/** Things beside each other that wrap where the pane is narrow. */
export const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
  min-width: 0;
`;

/** What takes the room that is left and is cut with an ellipsis. */
export const Fill = styled.div`
  flex: 1 1 0;
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

/** Less important text. */
export const Quiet = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

/** Digits of equal width: a running timer does not move its neighbours. */
export const Digits = styled.span`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

/** Heading of a part of a screen. */
export const Heading = styled.h2`
  font-size: 14px;
  font-weight: 600;
  line-height: 20px;
`;

/** Read by screen readers only. */
export const Hidden = styled.div`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;
