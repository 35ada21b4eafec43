// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PhoneNumbers } from '../../src/ui/numbers/phone-numbers.tsx';
import { FakeDesk } from './fake-desk.ts';
import { desk } from './sample-views.ts';
import { showScreen } from './screen-under-test.tsx';

const number = { e164: '+14155550132', shown: '+1 415 555 0132' };

const showNumbers = (isCopyOnly: boolean) => {
  const fake = new FakeDesk(desk());
  const shown = showScreen(fake, ({ dial }) => (
    <PhoneNumbers
      numbers={{ state: 'ready', numbers: [number] }}
      context={{}}
      dial={dial}
      actions={fake.actions}
      isCopyOnly={isCopyOnly}
      onRetry={() => undefined}
    />
  ));
  return { fake, ...shown };
};

describe('a click on "Call …"', () => {
  it.each([
    ['copies the number where the installation cannot dial', true, '+14155550132'],
    ['leaves the clipboard alone where it can', false, 'mine'],
  ])('%s', async (_, isCopyOnly, expected) => {
    const { user, fake } = showNumbers(isCopyOnly);
    await navigator.clipboard.writeText('mine');
    await user.click(screen.getByRole('button', { name: 'Call +1 415 555 0132' }));
    expect(await navigator.clipboard.readText()).toBe(expected);
    expect(fake.dialled).toEqual(['+14155550132']);
  });
});

describe('what became of a dial', () => {
  it.each([
    ['calling', 'Calling +1 415 555 0132'],
    ['finish-in-phone', 'Finish the call in the phone'],
    ['unknown', 'It is not known whether the call to +1 415 555 0132 started'],
    ['copied', '+1 415 555 0132 is copied'],
  ] as const)('is told in words: %s', (state, words) => {
    const { fake } = showNumbers(false);
    act(() => fake.show({ dial: { number, state } }));
    expect(document.body.textContent?.replaceAll(/\p{Cf}/gu, '')).toContain(words);
  });

  it('says why the agent has to dial a number that stands in the phone', () => {
    const { fake } = showNumbers(false);
    act(() => fake.show({ dial: { number, state: 'finish-in-phone', refusal: { code: 'secret' } } }));
    const text = document.body.textContent?.replaceAll(/\p{Cf}/gu, '');
    expect(text).toContain(
      '+1 415 555 0132 stands in the phone, dial it there: the phone system did not accept Ringside',
    );
  });
});
