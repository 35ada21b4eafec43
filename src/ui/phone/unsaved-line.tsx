import { useTranslation } from '../texts.ts';
import type { DeskView, SessionView } from '../../core/showing/view.ts';
import { isRetried } from '../card/note-sentence.ts';
import { useNow } from '../clock.ts';
import { shortWait } from '../times.ts';
import { Notice } from '../notice.ts';

/** How many calls have something that could not be saved for a minute, and when it is tried again; refused ones wait for the agent. */
export const UnsavedLine = ({ view }: { readonly view: DeskView }) => {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const tries = [...triesOf([...view.sessions, ...view.toFinish]).values()];
  const refused = tries.filter((at) => !isRetried(at, now)).length;
  const count = Math.max(0, view.unsaved - refused);
  if (count === 0) return refused > 0 ? <Notice type="warning">{t('phone.refused', { count: refused })}</Notice> : null;
  const wait = Math.min(...tries) - now;
  return (
    <Notice type="warning">
      {wait > 0 && Number.isFinite(wait)
        ? t('phone.unsaved', { count, wait: shortWait(wait, i18n.language) })
        : t('phone.unsavedNow', { count })}
    </Notice>
  );
};

/** When the next try is due, by session. */
const triesOf = (sessions: readonly SessionView[]): ReadonlyMap<string, number> =>
  new Map(
    sessions.flatMap(({ id, unfinished }) =>
      unfinished?.kind === 'failing' ? [[id, unfinished.retryAt] as const] : [],
    ),
  );
