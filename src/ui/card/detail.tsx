import { SM } from '@zendeskgarden/react-typography';
import { Fill, Quiet } from '../layout.ts';

/** A quiet label and its value, in one line; the whole value in the title. */
export const Detail = ({ label, children }: { readonly label: string; readonly children: string }) => (
  <SM tag="p" style={{ display: 'flex', gap: 8 }}>
    <Quiet style={{ flex: 'none', maxWidth: '50%' }}>{label}</Quiet>
    <Fill as="span" title={children}>
      <bdi>{children}</bdi>
    </Fill>
  </SM>
);
