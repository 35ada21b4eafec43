import { Button } from '@zendeskgarden/react-buttons';
import { SM } from '@zendeskgarden/react-typography';
import { useId } from 'react';
import { useTranslation } from '../texts.ts';
import type { DeskActions, DialContext, DialView } from '../../core/showing/view.ts';
import { copyText } from '../copy-text.ts';
import { CopiedStatus } from '../dial/copied-status.tsx';
import { DialLine } from '../dial/dial-line.tsx';
import { useCopy } from '../dial/use-copy.ts';
import { Heading, Quiet, Row, Stack } from '../layout.ts';
import { Waiting } from '../waiting.tsx';
import type { CallableNumber, NumbersState } from './callable-number.ts';
import { NumberRow } from './number-row.tsx';
import { useDial } from './use-dial.ts';

export interface PhoneNumbersProps {
  readonly numbers: NumbersState;
  readonly context: DialContext;
  /** The phone's last dial; shown where it is one of these numbers. */
  readonly dial: DialView | undefined;
  readonly actions: Pick<DeskActions, 'dial'>;
  /** The installation cannot dial: the click also copies, which only the frame that was clicked may do. */
  readonly isCopyOnly?: boolean;
  readonly onRetry: () => void;
}

/** A new ticket has no requester at first, and then nobody has no number. */
const Empty = ({ hasUser }: { readonly hasUser: boolean }) => {
  const { t } = useTranslation();
  return (
    <div>
      <p>{t(hasUser ? 'numbers.empty' : 'numbers.nobody')}</p>
      <SM tag="p">
        <Quiet>{t(hasUser ? 'numbers.emptyHelp' : 'numbers.nobodyHelp')}</Quiet>
      </SM>
    </div>
  );
};

type ListProps = Omit<PhoneNumbersProps, 'numbers' | 'onRetry'> & { readonly numbers: readonly CallableNumber[] };

const NumberList = ({ numbers, dial, actions, context, isCopyOnly = false }: ListProps) => {
  const { t } = useTranslation();
  const { isBusy, isUntaken, call } = useDial(dial, actions, context);
  const { copied, copy } = useCopy();
  const isOurs = dial !== undefined && numbers.some(({ e164 }) => e164 !== undefined && e164 === dial.number.e164);
  const onCall = (e164: string): void => {
    if (isCopyOnly && !isBusy) void copyText(e164);
    call(e164);
  };
  return (
    <>
      <ul>
        {numbers.map((number) => (
          <NumberRow
            key={number.e164 ?? number.shown}
            number={number}
            isBusy={isBusy}
            onCall={onCall}
            onCopy={() => copy(number)}
          />
        ))}
      </ul>
      <CopiedStatus copied={copied} />
      <SM tag="output">{isUntaken ? t('numbers.noPhone') : isOurs && <DialLine dial={dial} />}</SM>
    </>
  );
};

/** "Phone numbers" of the user or requester, each with a button to call and one to copy it. */
export const PhoneNumbers = ({ numbers, onRetry, ...rest }: PhoneNumbersProps) => {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <Stack as="section" aria-labelledby={heading} style={{ gap: 4 }}>
      <Heading id={heading}>{t('numbers.title')}</Heading>
      {numbers.state === 'loading' && <Waiting label={t('numbers.loading')} long={t('numbers.waiting')} />}
      {numbers.state === 'failed' && (
        <Row role="alert">
          <span>{t('numbers.failed', { what: t(`failure.${numbers.code}`) })}</span>
          <Button size="small" onClick={onRetry}>
            {t('action.retry')}
          </Button>
        </Row>
      )}
      {numbers.state === 'ready' && numbers.numbers.length === 0 && <Empty hasUser={rest.context.user !== undefined} />}
      {numbers.state === 'ready' && numbers.numbers.length > 0 && <NumberList numbers={numbers.numbers} {...rest} />}
    </Stack>
  );
};
