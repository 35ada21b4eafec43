import { Anchor } from '@zendeskgarden/react-buttons';

/** A further tab of the same agent, of which one holds the phone. Without an opener it shares only the browser with this one. */
export const SecondTab = () => (
  <p>
    <Anchor isExternal href={`/agent/home${location.search}`} target="_blank" rel="noopener">
      Open a second tab
    </Anchor>
  </p>
);
