import type { PhoneCall } from '../phone.ts';
import { NumberChooser } from './number-chooser.tsx';
import type { Ask } from './phone-commands.ts';
import { RingingCall } from './ringing-call.tsx';
import { RunningCall } from './running-call.tsx';

interface Props {
  readonly call: PhoneCall;
  readonly now: number;
  readonly ask: Ask;
}

/** One call, by the state it is in. */
export const CurrentCall = ({ call, now, ask }: Props) => {
  if (call.state === 'ringing') return <RingingCall call={call} ask={ask} />;
  if (call.state === 'choosing') return <NumberChooser call={call} ask={ask} />;
  return <RunningCall call={call} seconds={(now - call.since) / 1000} ask={ask} />;
};
