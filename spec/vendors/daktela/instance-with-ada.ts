import { openInstance } from './instance.ts';

export const number = '+14155550132';

/** James's desk in an account that knows Ada Lovelace, with a ticket of hers. */
export const withAda = async (given: Parameters<typeof openInstance>[0] = {}) => {
  const opened = await openInstance(given);
  const { helpdesk } = opened.stage;
  const ada = helpdesk.addUser({ name: 'Ada Lovelace', phone: number, email: 'ada@example.com' });
  const { id } = helpdesk.addTicket({ requesterId: ada.id, subject: 'Printer' });
  return { ...opened, ada: ada.id, ticket: id, notes: () => opened.stage.notes(id) };
};
export type Opened = Awaited<ReturnType<typeof withAda>>;

/** Ada calls, James picks up and speaks; the activity stays open for the work after the call. */
export const speak = async (
  { instance, clock }: Pick<Opened, 'instance' | 'clock'>,
  time = 252_000,
): Promise<string> => {
  const call = instance.send({ do: 'ring', number });
  await clock.pass(4_000);
  instance.send({ do: 'pick-up', call });
  await clock.pass(time);
  instance.send({ do: 'hang-up', call });
  return call;
};
