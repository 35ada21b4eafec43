import { keyframes, styled } from 'styled-components';

const pulse = keyframes`
  50% { opacity: 0.06; }
`;

/** A bar where a line of text will be. */
export const Skeleton = styled.span`
  display: inline-block;
  height: 14px;
  border-radius: 4px;
  background: currentcolor;
  opacity: 0.14;
  @media (prefers-reduced-motion: no-preference) {
    animation: ${pulse} 1.5s ease-in-out infinite;
  }
`;
