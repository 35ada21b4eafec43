import type { IconState, Screen } from '../core/ports.ts';
import type { DeskView } from '../core/showing/view.ts';

let shown: IconState = 'idle';

/** Shows in Zendesk's top bar whether a call runs or something needs the agent. An icon that cannot be set is not missed. */
export function showIcon(screen: Screen, view: DeskView): void {
  const state = iconOf(view);
  if (state === shown) return;
  shown = state;
  void screen.setIcon(state).catch(() => undefined);
}

function iconOf(view: DeskView): IconState {
  const needsAgent =
    view.toFinish.length > 0 ||
    view.rulesFaults.length > 0 ||
    view.phone.isOtherAgent ||
    view.sessions.some(({ isAsking, waiting }) => isAsking || waiting !== undefined);
  if (needsAgent) return 'attention';
  return view.sessions.some(({ phase }) => phase === 'running') ? 'on-call' : 'idle';
}
