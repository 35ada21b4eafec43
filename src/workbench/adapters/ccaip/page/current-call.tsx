import type { PhoneCall } from '../phone.ts';
import { NumberChooser } from './number-chooser.tsx';
import type { Others } from './others.ts';
import type { Ask } from './phone-commands.ts';
import { RingingCall } from './ringing-call.tsx';
import { RunningCall } from './running-call.tsx';

interface Props {
  readonly call: PhoneCall;
  readonly now: number;
  readonly others: Others;
  readonly ask: Ask;
}

/** One call, by the state it is in. */
export const CurrentCall = ({ call, now, others, ask }: Props) => {
  if (call.state === 'ringing') return <RingingCall call={call} ask={ask} />;
  if (call.state === 'choosing') return <NumberChooser call={call} ask={ask} />;
  return <RunningCall call={call} seconds={(now - call.since) / 1000} others={others} ask={ask} />;
};
