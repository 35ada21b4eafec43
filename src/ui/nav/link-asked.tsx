import { SM } from '@zendeskgarden/react-typography';
import { useContext } from 'react';
import { styled } from 'styled-components';
import type { DeepLink } from '../../core/deep-links/deep-link.ts';
import { Quiet } from '../layout.ts';
import { NumberText } from '../number-text.tsx';
import { ShownNumber } from '../shown-number.ts';
import { useTranslation, type TextKey } from '../texts.ts';

const List = styled.dl`
  display: grid;
  grid-template-columns: fit-content(33%) minmax(0, 1fr);
  gap: 4px 12px;
  margin: 0;
  overflow-wrap: anywhere;

  & > dd {
    margin: 0;
  }
`;

/** Values of these words are texts of ours. */
const spoken: Readonly<Record<string, TextKey>> = {
  inbound: 'finish.inbound',
  outbound: 'finish.outbound',
  internal: 'finish.internal',
};

const Value = ({ word, value }: { readonly word: DeepLink['asked'][number]['key']; readonly value: string }) => {
  const { t } = useTranslation();
  const shownNumber = useContext(ShownNumber);
  if (word === 'phone') return value === '' ? t('card.anonymous') : <NumberText>{shownNumber(value)}</NumberText>;
  const key = word === 'direction' ? spoken[value] : undefined;
  return key === undefined ? <bdi>{value}</bdi> : t(key);
};

/** What a link asks for, and below it what of it was not understood. */
export const LinkAsked = ({ link }: { readonly link: DeepLink }) => {
  const { t } = useTranslation();
  const ignored = link.ignored.map(({ key, value }) => (value === '' ? key : `${key} ${value}`));
  return (
    <>
      {link.asked.length > 0 && (
        <List>
          {link.asked.map(({ key, value }) => [
            <Quiet as="dt" key={`${key} word`}>
              {t(`link.words.${key}`)}
            </Quiet>,
            <dd key={key}>
              <Value word={key} value={value} />
            </dd>,
          ])}
        </List>
      )}
      {ignored.length > 0 && (
        <SM tag="p" style={{ overflowWrap: 'anywhere' }}>
          <Quiet>{t('link.ignored', { words: ignored.join(', ') })}</Quiet>
        </SM>
      )}
    </>
  );
};
