import { Failure } from '../failure.ts';
import type { Helpdesk } from '../ports.ts';

/** Whether a ticket was deleted. One that this agent may not see was not: what stands there counts. Rejects with a `Failure`. */
export async function isDeleted(ticket: number, helpdesk: Helpdesk): Promise<boolean> {
  if (await helpdesk.ticket(ticket)) return false;
  try {
    await helpdesk.comments(ticket);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.code === 'not-found') return true;
    if (error.code !== 'forbidden') throw error;
  }
  return false;
}
