import { ui } from '../../translations/en.json';
import type { ZafClient } from '../zaf/client.ts';

/**
 * Says that a number clicked in Zendesk was not dialled, because no phone is open. In English until there is a second
 * language: the background loads none of the screens' own code.
 */
export const tellNoPhone = (client: ZafClient): Promise<void> => client.invoke('notify', ui.numbers.noPhone, 'alert');
