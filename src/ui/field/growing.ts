import { styled } from 'styled-components';
import { controlSize, TextArea } from './control.ts';

/**
 * Lets the text box in it grow with its text, from two lines to ten. A copy of the text in `data-text` stands behind the box
 * and has the height that the text needs, so nothing is measured and nothing above or below jumps.
 */
export const Growing = styled.div`
  display: grid;
  &::after {
    ${controlSize}
    grid-area: 1 / 1;
    min-height: ${2 * 18 + 14}px;
    max-height: ${10 * 18 + 14}px;
    overflow: hidden;
    visibility: hidden;
    white-space: pre-wrap;
    overflow-wrap: break-word;
    /* The blank gives a line that has no text yet its height. */
    content: attr(data-text) ' ';
  }
  > ${TextArea} {
    grid-area: 1 / 1;
    overflow-wrap: break-word;
  }
`;
