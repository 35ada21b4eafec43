import { useId } from 'react';
import { styled } from 'styled-components';
import { useTranslation } from '../texts.ts';
import { shortcutKeys } from '../keyboard.ts';
import { Heading, Stack } from '../layout.ts';

const Key = styled.kbd`
  display: inline-block;
  min-width: 20px;
  padding: 0 4px;
  border: 1px solid;
  border-radius: 4px;
  font: inherit;
  font-size: 12px;
  text-align: center;
`;

/** Every key of ours and what it does. */
export const KeyboardHelp = ({ hasPages }: { readonly hasPages: boolean }) => {
  const { t } = useTranslation();
  const heading = useId();
  const keys = [
    [shortcutKeys.notes, t('keys.notes')],
    [shortcutKeys.open, t('keys.open')],
    [shortcutKeys.done, t('keys.done')],
    ...(hasPages ? ([['← →', t('keys.pages')]] as const) : []),
    ['↑ ↓', t('keys.arrows')],
    ['Esc', t('keys.escape')],
  ] as const;
  return (
    <Stack as="section" aria-labelledby={heading}>
      <Heading id={heading}>{t('keys.title')}</Heading>
      <dl style={{ display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '8px 12px' }}>
        {keys.map(([key, meaning]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>
              <Key>{key}</Key>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Stack>
  );
};
