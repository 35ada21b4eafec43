import { holdPhone, type Holding } from '../tabs/phone-lock.ts';
import { readAgent } from '../zaf/agent.ts';
import { createDiagnostics } from '../core/diagnostics.ts';
import { systemClock } from './system-clock.ts';
import { mountPhone, type MountedPhone } from './mount.ts';
import { shareName, type Place } from './place.ts';

/** The top bar: the vendor's page first, if this tab holds the phone, then everything around it. */
export async function holdPhoneHere(place: Place): Promise<void> {
  const agent = await readAgent(place.client);
  const parent = document.querySelector<HTMLElement>('#adapters') ?? document.body;
  const diagnostics = createDiagnostics(systemClock);
  let phone: MountedPhone | undefined;
  let holding: Holding | undefined;
  let onHolding: (() => void) | undefined;

  const lock = holdPhone(locks(), shareName(place, agent), (now) => {
    holding = now;
    if (now === 'elsewhere') {
      phone?.remove();
      phone = undefined;
    } else {
      phone ??=
        place.settings.adapterUrl === undefined
          ? undefined
          : mountPhone(parent, place.settings, (frame, why) => diagnostics.remark(`dropped-${why}`, frame));
    }
    onHolding?.();
  });

  const { runTopBar } = await import('./top-bar.tsx');
  const topBar = runTopBar(place, agent, { takeOver: lock.takeOver, diagnostics });
  onHolding = () => {
    if (holding) topBar.show(holding === 'elsewhere' ? 'elsewhere' : (phone ?? 'no-page'));
  };
  onHolding();
}

/** `undefined` where the browser keeps locks from frames of other sites: then nothing guards against a second phone. */
function locks(): LockManager | undefined {
  try {
    return navigator.locks;
  } catch {
    return undefined;
  }
}
