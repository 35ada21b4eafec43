import type { SettingFault } from '../core/settings.ts';
import { NotSetUp } from '../ui/faults/not-set-up.tsx';
import { HostSilent, OutsideZendesk } from '../ui/faults/start-screens.tsx';
import type { ZafClient } from '../zaf/client.ts';
import { draw } from './draw.tsx';

export const showOutsideZendesk = (): void => draw(undefined, <OutsideZendesk />);
export const showHostSilent = (): void => draw(undefined, <HostSilent onTryAgain={() => location.reload()} />);
export const showNotSetUp = (client: ZafClient, faults: readonly SettingFault[]): void =>
  draw(client, <NotSetUp faults={faults} />);
