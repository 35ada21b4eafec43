import type { Session } from '../session.ts';

/** Whether the session's record was brought to the front already; who turns to another chat and back sees it again. */
export const isShown = ({ opened, openedAt, turnedAt }: Session): boolean =>
  opened !== undefined && turnedAt <= openedAt;
