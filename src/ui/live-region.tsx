import { useEffect, useRef, useState } from 'react';
import { useTranslation } from './texts.ts';
import type { DeskView } from '../core/showing/view.ts';
import { announcements } from './announcements.ts';
import { Hidden } from './layout.ts';

/** Tells screen readers what changed; seen by nobody. Always in the page, because readers only hear regions change. */
export const LiveRegion = ({ view }: { readonly view: DeskView | undefined }) => {
  const { t } = useTranslation();
  const before = useRef<DeskView | undefined>(undefined);
  const [polite, setPolite] = useState('');
  const [assertive, setAssertive] = useState('');
  useEffect(() => {
    const next = announcements(before.current, view, t);
    before.current = view;
    if (next.polite.length > 0) setPolite(next.polite.join('. '));
    // An alarm does not stay for whoever reads the page later: newer news takes its place.
    if (next.polite.length + next.assertive.length > 0) setAssertive(next.assertive.join('. '));
  }, [view, t]);
  return (
    <>
      <Hidden aria-live="polite" role="log">
        {polite}
      </Hidden>
      <Hidden aria-live="assertive">{assertive}</Hidden>
    </>
  );
};
