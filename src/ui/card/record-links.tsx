import { Anchor } from '@zendeskgarden/react-buttons';
import { useTranslation } from '../texts.ts';
import { Row } from '../layout.ts';

// The core has judged the host already; a link that is not https is not shown whoever let it through.
const httpsUrls = (links: readonly string[]): readonly URL[] =>
  links.flatMap((link) => (URL.canParse(link) ? [new URL(link)] : [])).filter(({ protocol }) => protocol === 'https:');

/** Pages that the phone system named: opened by the agent, in a tab that knows nothing of this one. */
export const RecordLinks = ({ links }: { readonly links: readonly string[] }) => {
  const { t } = useTranslation();
  const urls = httpsUrls(links);
  if (urls.length === 0) return null;
  return (
    <Row>
      {urls.map((url) => (
        <Anchor key={url.href} href={url.href} target="_blank" rel="noopener noreferrer">
          {urls.length === 1 ? t('action.openRecord') : t('action.openRecordAt', { host: url.host })}
        </Anchor>
      ))}
    </Row>
  );
};
