import { Button } from '@zendeskgarden/react-buttons';
import { SM } from '@zendeskgarden/react-typography';
import type { Contact } from '../../core/phone.ts';
import type { VendorName } from '../../core/settings.ts';
import type { DeskActions, DeskView } from '../../core/showing/view.ts';
import { Stack } from '../layout.ts';
import { AskedLine } from '../phone/asked-line.tsx';
import { useTranslation } from '../texts.ts';

interface Props {
  readonly view: DeskView;
  readonly contact: Contact;
  /** What the phone system is called. */
  readonly vendor: VendorName;
  readonly actions: Pick<DeskActions, 'ask'>;
}

/** Makes the shown user known to the phone system, where that keeps contacts of its own. */
export const SendContact = ({ view: { takes, asked }, contact, vendor: name, actions }: Props) => {
  const { t } = useTranslation();
  const vendor = t(`vendorName.${name}`);
  if (!takes.includes('send-contact')) return null;
  const isOurs = asked?.command.do === 'send-contact' && asked.command.contact.user === contact.user;
  const isBusy = asked?.state === 'asking';
  return (
    <Stack style={{ gap: 4, alignItems: 'flex-start' }}>
      <Button
        size="small"
        aria-disabled={isBusy}
        aria-busy={isBusy && isOurs}
        onClick={() => {
          if (!isBusy) void actions.ask({ do: 'send-contact', contact });
        }}
      >
        {t('contact.send', { vendor })}
      </Button>
      <SM tag="output">{isOurs && <AskedLine asked={asked} done={t('contact.sent', { vendor })} />}</SM>
    </Stack>
  );
};
