import { composeNote } from '../note/compose.ts';
import type { RuledCaller } from '../deciding/ruled-caller.ts';
import { linkLines } from '../rules/links.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import { valuesOf } from '../deciding/values.ts';

/** The note with the lines that the rules add. */
export const noteText = (session: Session, caller: RuledCaller, situation: Situation): string =>
  composeNote(session, caller, situation, linkLines(situation.rules.links, valuesOf(session, caller, situation)));
