import { createTexts } from '../ui/texts.ts';
import { createScreen } from '../zaf/screen.ts';
import type { ZafClient } from '../zaf/client.ts';

/** Says that a number clicked in Zendesk was not dialled, because no phone is open. */
export const tellNoPhone = (client: ZafClient): Promise<void> =>
  createScreen(client).notify(createTexts(navigator.language).t('numbers.noPhone'), 'alert');
