import { isSameName } from '../../core/deciding/same-name.ts';
import { digitsOf } from './numbers.ts';
import type { CallRow } from './wire.ts';

/** The agent as Ringostat knows people. */
export interface Me {
  /** The full name: the same in Zendesk and Ringostat. */
  readonly name: string;
  /** SIP login, extension or number. */
  readonly extension: string | undefined;
  /** Takes the calls of which no employee is known. */
  readonly isSenior: boolean;
}

/** Whether a login or number is this agent's. */
export function isExtension(text: string | undefined, { extension }: Me): boolean {
  if (text === undefined || extension === undefined) return false;
  if (isSameName(text, extension)) return true;
  const digits = digitsOf(extension);
  // `+380 44 111 22 33` and `380441112233` are one number; of a login only all of it counts.
  return digits !== '' && /^[+\d\s()-]+$/.test(extension) && /^[+\d\s()-]+$/.test(text) && digitsOf(text) === digits;
}

/** Whether the agent took part in a call. The full name decides where both are told and the number is not the agent's. */
export function isMine(row: CallRow, me: Me): boolean {
  if (row.employee === undefined && row.employeeNumber === undefined) return me.isSenior && !isRunning(row);
  return isExtension(row.employeeNumber, me) || (row.employee !== undefined && isSameName(row.employee, me.name));
}

const running: ReadonlySet<string> = new Set(['IN PROGRESS', 'CALLING']);

/** Whether a call still goes on. Only inferred from the names of these two: a running call may as well not be listed. */
export const isRunning = ({ disposition }: CallRow): boolean =>
  running.has(disposition.toUpperCase().replaceAll(/[\s_-]+/g, ' '));
