import type { PhoneState } from '../phone.ts';
import type { TelephonyEvent } from '../ports.ts';
import type { Agent } from '../records.ts';
import type { PhoneView } from '../showing/view.ts';

/** What the vendor's pages have proved so far, each for itself: one that is loaded again takes only its own word back. */
export interface Hearing {
  hear(event: TelephonyEvent, now: number): void;
  /** A page was loaded again; without a name, all of them. `now` in ms since the epoch. */
  lose(frame: string | undefined, now: number): void;
  view(): PhoneView;
}

/** A page may speak this long before it counts as loaded, ms. */
const loadingTime = 3_000;

interface Heard {
  readonly at: number;
  readonly email: string | undefined;
  readonly state: PhoneState | undefined;
}

export function createHearing(agent: Agent): Hearing {
  const pages = new Map<string, Heard>();
  let known: PhoneView | undefined;

  const viewOf = (): PhoneView => {
    const emails = [...pages.values()].flatMap(({ email }) => email ?? []);
    // No vendor has two places that tell how the phone stands.
    const state = [...pages.values()].find((page) => page.state)?.state;
    const signedInAs = emails.find((email) => isOther(email, agent)) ?? emails[0];
    return {
      isHeard: pages.size > 0,
      isOtherAgent: signedInAs !== undefined && isOther(signedInAs, agent),
      ...(signedInAs !== undefined && { signedInAs }),
      ...(state && { state }),
    };
  };

  return {
    hear: (event, now) => {
      const before = pages.get(event.frame);
      const told = event.kind === 'signed-in' ? event.email : undefined;
      const state = event.kind === 'phone-state' ? { ...before?.state, ...event.state } : before?.state;
      // Most messages prove nothing new, and with each of them somebody waits for what it opens.
      if (!before || told !== undefined || state !== before.state) known = undefined;
      pages.set(event.frame, { at: now, email: told ?? before?.email, state });
    },
    lose: (frame, now) => {
      for (const [name, { at }] of pages) {
        // What came a moment ago came from the page that has just been loaded: it speaks before it is complete.
        if ((frame === undefined || frame === name) && now - at > loadingTime) pages.delete(name);
      }
      known = undefined;
    },
    view: () => (known ??= viewOf()),
  };
}

const isOther = (email: string, agent: Agent): boolean =>
  email.trim().toLowerCase() !== agent.email.trim().toLowerCase();
