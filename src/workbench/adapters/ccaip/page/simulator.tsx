import type { Ask } from './phone-commands.ts';
import { RawMessage } from './raw-message.tsx';
import { SessionEvents } from './session-events.tsx';
import { SimulatedCall } from './simulated-call.tsx';

interface Props {
  readonly ask: Ask;
}

/** Not part of a real phone: lets a customer call, and posts anything at all. */
export const Simulator = ({ ask }: Props) => (
  <>
    <SimulatedCall ask={ask} />
    <SessionEvents ask={ask} />
    <RawMessage ask={ask} />
  </>
);
