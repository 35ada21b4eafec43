import { Alert } from '@zendeskgarden/react-notifications';
import { styled } from 'styled-components';

/** Garden's alert with less air: it stands in panes of 250 px. */
export const Notice = styled(Alert)`
  && {
    padding-block: 8px;
    padding-inline: 36px 12px;
    line-height: 20px;
  }
  && > svg {
    inset-inline-start: 12px;
  }
`;
