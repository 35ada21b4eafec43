import type { DialView } from '../../core/showing/view.ts';
import { Row } from '../layout.ts';
import { CopyButton } from './copy-button.tsx';
import { DialLine } from './dial-line.tsx';
import { Notice } from '../notice.ts';

const tones = {
  dialling: 'info',
  calling: 'success',
  'finish-in-phone': 'info',
  refused: 'error',
  unknown: 'warning',
  copied: 'success',
  'copy-here': 'info',
} as const;

/** The phone's word on a dial; a number that has to be typed there comes with its Copy button. */
export const DialNotice = ({ dial }: { readonly dial: DialView }) => (
  <Notice type={tones[dial.state]}>
    <Row as="output">
      <span>
        <DialLine dial={dial} />
      </span>
      {dial.state === 'copy-here' && <CopyButton number={dial.number} />}
    </Row>
  </Notice>
);
