import type { VendorStage } from '../../support/vendor-stage.ts';
import { openToolbar } from './open-toolbar.ts';
import { recorded } from './recorded.ts';

export const number = '+14155550132';

/** The toolbar's desk in an account that knows Ada Lovelace, with a ticket of hers. */
export const withAda = async (options: Parameters<typeof openToolbar>[0] = {}) => {
  const stage = await openToolbar(options);
  const ada = stage.helpdesk.addUser({ name: 'Ada Lovelace', phone: number });
  const ticket = stage.helpdesk.addTicket({ requesterId: ada.id, subject: 'Printer' });
  return { stage, ada: ada.id, ticket: ticket.id };
};

/** The toolbar says recorded messages, one after the other. */
export const hear = async (stage: VendorStage, ...names: readonly string[]): Promise<void> => {
  for (const name of names) await stage.say(recorded(name));
};

/** What was posted to the toolbar under one method. */
export const postedOf = (stage: VendorStage, method: string): readonly Record<string, unknown>[] =>
  stage.posted
    .map((text) => JSON.parse(String(text)) as Record<string, unknown>)
    .filter((sent) => sent['method'] === method);
