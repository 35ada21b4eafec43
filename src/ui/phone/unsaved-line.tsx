import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../core/view.ts';
import { useNow } from '../clock.ts';
import { shortWait } from '../times.ts';
import { Notice } from '../notice.ts';

/** How many notes wait to be written, and when the next one is tried. Nothing where none waits. */
export const UnsavedLine = ({ sessions }: { readonly sessions: readonly SessionView[] }) => {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const tries = new Map(
    sessions.flatMap(({ id, unfinished }) =>
      unfinished?.kind === 'failing' ? [[id, unfinished.retryAt] as const] : [],
    ),
  );
  const count = tries.size;
  if (count === 0) return null;
  const wait = Math.min(...tries.values()) - now;
  return (
    <Notice type="warning">
      {wait > 0
        ? t('phone.unsaved', { count, wait: shortWait(wait, i18n.language) })
        : t('phone.unsavedNow', { count })}
    </Notice>
  );
};
