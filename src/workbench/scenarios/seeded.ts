import type { User } from '../zendesk/records.ts';
import type { Stage } from './scenario.ts';

/** Numbers of the people every fresh workbench knows. */
export const numbers = {
  ada: '+14155550132',
  graceAndCharles: '+442079460018',
  timAndTom: '+14155550177',
  suspended: '+14155550188',
  alan: '+14155550199',
} as const;

const isOpen = (status: string): boolean => status !== 'solved' && status !== 'closed';

export const userNamed = ({ zendesk }: Stage, name: string): User => {
  const user = zendesk.db.users.find((user) => user.name === name && user.active);
  if (!user) throw new Error(`There is no ${name} any more: reset the workbench.`);
  return user;
};

/** The person's open ticket with the highest number. */
export const openTicketOf = (stage: Stage, name: string): number => {
  const tickets = stage.zendesk.db.ticketsRequestedBy(userNamed(stage, name).id).filter(({ status }) => isOpen(status));
  const ticket = tickets.at(-1);
  if (!ticket) throw new Error(`${name} has no open ticket any more: reset the workbench.`);
  return ticket.id;
};

/** A number nobody has, of those set aside for fiction: `+1 415 555 0100` to `0199`. */
export const freeNumber = ({ zendesk }: Stage): string => {
  const taken = zendesk.db.users.all().map(({ phone }) => (phone ?? '').replaceAll(/\D/g, ''));
  const candidates = Array.from({ length: 100 }, (_, index) => `415555${String(100 + index).padStart(4, '0')}`);
  const free = candidates.find((digits) => !taken.some((number) => number.includes(digits)));
  if (free === undefined) throw new Error('Every number is taken: reset the workbench.');
  return `+1${free}`;
};
