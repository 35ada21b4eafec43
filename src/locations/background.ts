import { areTabsTogether } from '../tabs/are-tabs-together.ts';
import { createBus } from '../tabs/bus.ts';
import { sendCommand } from '../tabs/command.ts';
import { tabName } from '../tabs/tab-name.ts';
import { followUse } from '../tabs/use.ts';
import { readAgent } from '../zaf/agent.ts';
import { preloadPhone } from '../zaf/preload.ts';
import { onDialOut } from '../zaf/voice.ts';
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
  const [agent, areTogether] = await Promise.all([readAgent(client), areTabsTogether()]);
  const ports = { bus: createBus(shareName(place, agent), areTogether), clock: systemClock, newId };
  const use = followUse({ ...ports, tab: tabName });
  dial = async ({ number, ...context }) => {
    use.notice();
    if (await sendCommand(ports, { do: 'dial', number, context })) return;
    await tellNoPhone(client);
  };
  for (const request of unheard) dial(request);
}
