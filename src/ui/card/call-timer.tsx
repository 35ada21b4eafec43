import type { SessionView } from '../../core/showing/view.ts';
import { useNow } from '../clock.ts';
import { Digits } from '../layout.ts';
import { clockDuration } from '../times.ts';

const Running = ({ since }: { readonly since: number }) => (
  <Digits role="timer">{clockDuration(useNow() - since)}</Digits>
);

/** When a session began and ended. */
export type Timed = Pick<SessionView, 'phase' | 'beganAt' | 'endedAt'>;

/** How long the session runs or ran; nothing where its beginning or its end was not seen. */
export const CallTimer = ({ session: { beganAt, endedAt, phase } }: { readonly session: Timed }) => {
  if (beganAt === undefined) return null;
  if (phase === 'running') return <Running since={beganAt} />;
  return endedAt === undefined ? null : <Digits>{clockDuration(endedAt - beganAt)}</Digits>;
};
