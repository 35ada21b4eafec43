import { Button } from '@zendeskgarden/react-buttons';
import { XL } from '@zendeskgarden/react-typography';

/** Stands where Zendesk was: its frames are gone as in a crash, without having been asked or told. */
export const CrashedTab = () => (
  <main className="tab-over">
    <XL tag="h1">This tab has crashed</XL>
    <p>
      Ringside’s frames are gone without a word. Look at another tab: it takes the phone over. Reload this one: the call
      goes on, and nothing is written twice.
    </p>
    <Button isPrimary onClick={() => location.reload()}>
      Reload
    </Button>
  </main>
);
