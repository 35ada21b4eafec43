import { createFloodGate } from '../bridge/flood-gate.ts';
import { createMailbox } from '../bridge/mailbox.ts';
import type { Diagnostics } from '../core/showing/diagnostics.ts';
import type { PageName } from '../core/hearing/pages.ts';
import type { Agent } from '../core/records.ts';
import type { Bus, Screen, Telephony, Undo } from '../core/ports.ts';
import type { DeskActions, DeskView } from '../core/showing/view.ts';
import { createJournal } from '../storage/journal.ts';
import { createVendorMemory } from '../storage/vendor-memory.ts';
import { createRemoteDesk } from '../tabs/remote-desk.ts';
import { createScreenInUse } from '../tabs/screen-in-use.ts';
import type { Use } from '../tabs/use.ts';
import { createTelephony } from '../vendors/registry.ts';
import type { Rest } from '../zaf/request.ts';
import { createAgentField } from '../zaf/agent-field.ts';
import { createVendorHttp } from '../zaf/vendor-http.ts';
import type { MountedPhone } from './mount.ts';
import { startDesk } from './phone-desk.ts';
import { accountHost, shareName, type Place } from './place.ts';
import { newId, systemClock } from './system-clock.ts';

/** Where this tab's screen gets its sessions from: its own desk, or that of the tab that holds the phone. */
export interface PhoneSource {
  readonly actions: DeskActions;
  /** `undefined` until the tab that holds the phone has answered. */
  view(): DeskView | undefined;
  subscribe(listener: () => void): Undo;
  /** Loads a page of the vendor again. */
  reload(page: PageName): void;
  stop: Undo;
}

export interface SourceParts {
  readonly place: Place;
  readonly agent: Agent;
  readonly bus: Bus;
  /** Of this tab. */
  readonly screen: Screen;
}

/** The desk of another tab. */
export function remoteSource({ place, agent, bus, screen }: SourceParts): PhoneSource {
  const name = shareName(place, agent);
  const journal = createJournal({ name, keepDays: 7, now: systemClock.now });
  const desk = createRemoteDesk({ bus, journal, screen, clock: systemClock, newId });
  return { ...desk, reload: () => undefined };
}

export interface OwnSourceParts extends SourceParts {
  readonly use: Use;
  readonly rest: Rest;
  readonly diagnostics: Diagnostics;
  /** `undefined` for a vendor that has no page. */
  readonly phone: MountedPhone | undefined;
}

/** The desk of this tab. */
export async function ownSource(parts: OwnSourceParts): Promise<PhoneSource> {
  const { place, agent, diagnostics, phone } = parts;
  const mailbox = phone?.mailbox ?? createMailbox();
  const vendorPorts = {
    mailbox,
    http: createVendorHttp(place.client, { isOnline: () => navigator.onLine, now: systemClock.now }),
    clock: systemClock,
    memory: createVendorMemory(shareName(place, agent), place.settings.vendor),
    agent,
    accountHost: accountHost(place),
    agentField: createAgentField(parts.rest, agent.id),
    post: (frame: string, message: unknown) => phone?.post(frame, message),
    onUnread: (frame: string) => diagnostics.remark('unread-message', frame),
  };
  const telephony = await createTelephony(vendorPorts, place.settings);
  const screen = createScreenInUse({ ...parts, clock: systemClock, newId });
  const desk = startDesk(place, agent, { ...parts, screen, telephony: remarked(telephony, diagnostics) });
  const undoReloaded = phone?.onReloaded(desk.loseFrame);
  return {
    ...desk,
    reload: (page) => {
      desk.loseFrame(page);
      phone?.reload(page);
    },
    stop: () => {
      undoReloaded?.();
      desk.stop();
    },
  };
}

/** Events that change no session are remembered by name: so a vendor's new one can be found and given its alias. */
const remarked = (telephony: Telephony, diagnostics: Diagnostics): Telephony => {
  const lets = createFloodGate(systemClock.now);
  return {
    ...telephony,
    listen: (onEvent) =>
      telephony.listen((event) => {
        if (event.kind === 'noticed') diagnostics.remark('unknown-event', event.type);
        if (lets(event)) onEvent(event);
        else diagnostics.remark('dropped-flood', event.kind);
      }),
  };
};
