import type { Screen } from '../core/ports.ts';
import { sendShowing, type CommandPorts } from './command.ts';
import type { Showing } from './messages.ts';
import type { Use } from './use.ts';

export interface ScreenInUsePorts extends CommandPorts {
  /** Of the tab that holds the phone. */
  readonly screen: Screen;
  readonly use: Use;
}

/**
 * Shows things in the Zendesk tab that the agent used last. Where that is this one, or nobody knows, or it does not take
 * it in time, this tab shows them itself; in this tab without any detour, because an opened record must not wait.
 */
export function createScreenInUse(ports: ScreenInUsePorts): Screen {
  const { screen, use } = ports;

  const isShownElsewhere = async (tab: string, what: Showing): Promise<boolean> => {
    const isTaken = await sendShowing(ports, tab, what);
    if (!isTaken) use.forget(tab);
    return isTaken;
  };
  const show = (what: Showing, showHere: () => Promise<void>): Promise<void> => {
    const tab = use.elsewhere();
    if (tab === undefined) return showHere();
    return isShownElsewhere(tab, what).then((isTaken) => (isTaken ? undefined : showHere()));
  };

  return {
    open: (record) => show({ do: 'open', record }, () => screen.open(record)),
    showPhone: async () => {
      const tab = use.elsewhere();
      if (tab !== undefined) void isShownElsewhere(tab, { do: 'show-phone' });
      // The vendor's page is here, wherever the agent is: it is open when they come.
      await screen.showPhone();
    },
    setIcon: screen.setIcon,
    notify: (text, kind) => show({ do: 'notify', text, kind }, () => screen.notify(text, kind)),
  };
}
