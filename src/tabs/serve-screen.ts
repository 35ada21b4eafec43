import type { Bus, Clock, Screen, Undo } from '../core/ports.ts';
import { sealed, unsealed, type Showing, type TabName } from './messages.ts';

export interface ServeScreenPorts {
  readonly bus: Bus;
  readonly clock: Clock;
  readonly screen: Screen;
  readonly tab: TabName;
}

/** Shows in this tab what the phone of another tab wants shown here. One frame a tab does this, its top bar. */
export function serveScreen({ bus, clock, screen, tab }: ServeScreenPorts): Undo {
  return bus.listen((value) => {
    const message = unsealed(value);
    // What comes late, as from a tab that was frozen meanwhile, has been shown elsewhere.
    if (message?.kind !== 'show' || message.tab !== tab || message.expires < clock.now()) return;
    // A record that cannot be opened is Zendesk's to explain.
    void show(screen, message.what).catch(() => undefined);
    bus.post(sealed({ kind: 'taken', id: message.id, isDone: true }));
  });
}

function show(screen: Screen, what: Showing): Promise<void> {
  switch (what.do) {
    case 'open':
      return screen.open(what.record);
    case 'show-phone':
      return screen.showPhone();
    case 'notify':
      return screen.notify(what.text, what.kind);
  }
}
