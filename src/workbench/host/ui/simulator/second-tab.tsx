import { Anchor } from '@zendeskgarden/react-buttons';

/** The machine's other name: the browser keeps apart what it stores and locks under the two. */
const otherOrigin = (): string => {
  const { origin, hostname } = location;
  return hostname === 'localhost' ? origin.replace('localhost', '127.0.0.1') : origin.replace('127.0.0.1', 'localhost');
};

/** Further windows of the same agent: a tab beside this one, of which one holds the phone, and one as in a browser of its own. */
export const SecondTab = () => (
  <>
    <p>
      {/* Without an opener it shares only the browser with this one. */}
      <Anchor isExternal href={`/agent/home${location.search}`} target="_blank" rel="noopener">
        Open a second tab
      </Anchor>
    </p>
    <p>
      <Anchor isExternal href={`${otherOrigin()}/agent/home${location.search}`} target="_blank" rel="noopener">
        Open as in a second browser
      </Anchor>
    </p>
  </>
);
