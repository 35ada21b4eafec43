import { Button } from '@zendeskgarden/react-buttons';
import { XL } from '@zendeskgarden/react-typography';
import { useDesktop } from './use-desk.ts';

/** Covers Zendesk while its tab is frozen. */
export const FrozenTab = () => {
  const { trouble } = useDesktop();
  return (
    <section className="tab-over is-frozen" aria-label="Frozen">
      <XL tag="h1">This tab is frozen</XL>
      <p>Ringside’s frames in it neither hear nor say anything. What came meanwhile comes when it thaws.</p>
      <Button isPrimary onClick={() => trouble.freeze(false)}>
        Thaw
      </Button>
    </section>
  );
};
