import { InstanceFrame } from './app-frame.tsx';
import { useDesk } from './use-desk.ts';

/** The top bar app's popover. Closing hides it; the app in it goes on running. */
export const AppPane = () => {
  const pane = useDesk((state) => state.pane);
  const guid = useDesk(({ instances }) => instances.find(({ location }) => location === 'top_bar')?.guid);
  if (!pane.isMounted || guid === undefined) return null;
  const size = { width: pane.width, height: pane.height };
  return (
    <section
      className={pane.isOpen ? 'app-pane' : 'app-pane is-hidden'}
      style={size}
      aria-label="Ringside"
      aria-hidden={!pane.isOpen}
    >
      <InstanceFrame guid={guid} />
    </section>
  );
};
