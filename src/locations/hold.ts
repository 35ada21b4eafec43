import { areTabsTogether } from '../tabs/are-tabs-together.ts';
import { createBus } from '../tabs/bus.ts';
import { holdPhone, type Holding } from '../tabs/phone-lock.ts';
import { nameTab } from '../tabs/tab-name.ts';
import { readAgent } from '../zaf/agent.ts';
import { createDiagnostics } from '../core/showing/diagnostics.ts';
import { later } from './later.ts';
import { newId, systemClock } from './system-clock.ts';
import { mountPhone, type MountedPhone } from './mount.ts';
import { shareName, type Place } from './place.ts';

/** The top bar: the vendor's page first, if this tab holds the phone, then everything around it. */
export async function holdPhoneHere(place: Place): Promise<void> {
  const tab = nameTab(newId());
  const [agent, areTogether] = await Promise.all([readAgent(place.client), areTabsTogether()]);
  const name = shareName(place, agent);
  const bus = createBus(name, areTogether);
  const parent = document.querySelector<HTMLElement>('#adapters') ?? document.body;
  const diagnostics = createDiagnostics(systemClock);
  let phone: MountedPhone | undefined;
  let holding: Holding | undefined;
  let onHolding: (() => void) | undefined;

  const ports = {
    locks: areTogether ? navigator.locks : undefined,
    bus,
    clock: systemClock,
    afterwards: (work: () => void) => later(work, 'user-visible'),
  };
  const lock = holdPhone(ports, name, (now) => {
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
  const topBar = runTopBar(place, agent, { bus, tab, takeOver: lock.takeOver, diagnostics });
  onHolding = () => {
    if (!holding) return;
    topBar.show(holding === 'elsewhere' ? 'elsewhere' : (phone ?? 'no-page'), { isAlone: holding === 'unguarded' });
  };
  onHolding();
}
