import { Failure } from '../failure.ts';
import type { Helpdesk } from '../ports.ts';
import type { Comment } from '../records.ts';

/** The comments of a ticket, newest first. None where it is gone: so is what was written there, and the next write finds that out. Rejects with a `Failure`. */
export async function commentsOn(ticket: number, helpdesk: Helpdesk): Promise<readonly Comment[]> {
  try {
    return await helpdesk.comments(ticket);
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return [];
    throw error;
  }
}
