import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentPropsWithoutRef } from 'react';
import { styled } from 'styled-components';
import { Select } from './control.ts';

const Box = styled.div`
  position: relative;
  > svg {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 13px;
    pointer-events: none;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  }
  > :disabled + svg {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.disabled' })};
  }
`;

/** The browser's own choice of one, with Garden's look and arrow. */
export const SelectBox = (props: ComponentPropsWithoutRef<'select'>) => (
  <Box>
    <Select {...props} />
    <svg width="16" height="16" viewBox="0 0 16 16" focusable="false" aria-hidden="true">
      <path
        fill="currentColor"
        d="M12.688 5.61a.5.5 0 01.69.718l-.066.062-5 4a.5.5 0 01-.542.054l-.082-.054-5-4a.5.5 0 01.55-.83l.074.05L8 9.359l4.688-3.75z"
      />
    </svg>
  </Box>
);
