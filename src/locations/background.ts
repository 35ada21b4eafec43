import { createBus } from '../tabs/bus.ts';
import { createRemoteDesk } from '../tabs/remote-desk.ts';
import { readAgent } from '../zaf/agent.ts';
import { preloadPhone } from '../zaf/preload.ts';
import { onDialOut } from '../zaf/voice.ts';
import { noJournal } from './no-journal.ts';
import { shareName, type Place } from './place.ts';
import { newId, systemClock } from './system-clock.ts';
import { tellNoPhone } from './tell-no-phone.ts';

/** Always running: has Zendesk load the phone's pane, and passes on the numbers clicked in Zendesk itself. */
export async function runBackground(place: Place): Promise<void> {
  const { client } = place;
  const unheard: Parameters<Parameters<typeof onDialOut>[1]>[0][] = [];
  let dial = (request: (typeof unheard)[number]): unknown => unheard.push(request);
  onDialOut(client, (request) => dial(request));
  preloadPhone(client).catch(() => undefined);
  const agent = await readAgent(client);
  const desk = createRemoteDesk({
    bus: createBus(shareName(place, agent)),
    journal: noJournal,
    clock: systemClock,
    newId,
  });
  dial = async ({ number, ...context }) => {
    if (await desk.actions.dial(number, context)) return;
    await tellNoPhone(client);
  };
  for (const request of unheard) dial(request);
}
