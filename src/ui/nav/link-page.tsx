import { Button } from '@zendeskgarden/react-buttons';
import { SM } from '@zendeskgarden/react-typography';
import { useId } from 'react';
import type { DeskActions, DeskView, Lookup } from '../../core/showing/view.ts';
import { CallCard } from '../card/call-card.tsx';
import { Heading, Quiet, Stack } from '../layout.ts';
import { useTranslation } from '../texts.ts';
import { LinkAsked } from './link-asked.tsx';
import { LinkOutcome } from './link-outcome.tsx';
import type { ShownLink } from './shown-link.ts';

export interface LinkPageProps {
  readonly shown: ShownLink;
  readonly view: DeskView | undefined;
  readonly actions: DeskActions;
  readonly lookup: Lookup;
}

/** A deep link: what was asked, what was found, and the way back. */
export const LinkPage = ({ shown, view, actions, lookup }: LinkPageProps) => {
  const { t } = useTranslation();
  const heading = useId();
  const call = shown.session && view?.sessions.find(({ id }) => id === shown.session);
  const count = view?.toFinish.length ?? 0;
  return (
    <>
      <div>
        <Button size="small" isLink onClick={shown.onLeave}>
          {count === 0 ? t('link.back') : t('link.backTo', { count })}
        </Button>
      </div>
      <Stack as="section" aria-labelledby={heading}>
        <Heading id={heading}>{t('link.title')}</Heading>
        <LinkAsked link={shown.view.link} />
        {shown.session === undefined ? (
          <>
            <LinkOutcome key={shown.view.link.id} shown={shown} lookup={lookup} />
            <SM tag="p">
              <Quiet>{t('link.writesNothing')}</Quiet>
            </SM>
          </>
        ) : (
          <output>{t(call ? 'link.call' : 'link.callOver')}</output>
        )}
      </Stack>
      {call && view && (
        <CallCard key={call.id} session={call} dispositions={view.dispositions} actions={actions} lookup={lookup} />
      )}
    </>
  );
};
