import type { TelephonyEvent } from './ports.ts';
import type { Agent } from './records.ts';
import type { PhoneView } from './view.ts';

/** Nothing is claimed of the phone that no message proved. */
export const unheard: PhoneView = { isHeard: false, isOtherAgent: false };

/** What is known of the phone after one more event. */
export function heard(phone: PhoneView, event: TelephonyEvent, agent: Agent): PhoneView {
  if (event.kind === 'phone-state') return { ...phone, isHeard: true, state: { ...phone.state, ...event.state } };
  if (event.kind !== 'signed-in' || event.email === undefined) return { ...phone, isHeard: true };
  const isOtherAgent = event.email.trim().toLowerCase() !== agent.email.trim().toLowerCase();
  return { ...phone, isHeard: true, signedInAs: event.email, isOtherAgent };
}
