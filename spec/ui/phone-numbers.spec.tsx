// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { NumbersState } from '../../src/ui/numbers/callable-number.ts';
import { PhoneNumbers } from '../../src/ui/numbers/phone-numbers.tsx';
import { FakeDesk } from './fake-desk.ts';
import { desk } from './sample-views.ts';
import { accessibilityFaults, showScreen } from './screen-under-test.tsx';

const mobile = { e164: '+14155550132', shown: '+1 415 555 0132', label: 'mobile' };
const office = { e164: '+442079460018', shown: '+44 20 7946 0018' };
const both: NumbersState = { state: 'ready', numbers: [mobile, office] };

const showNumbers = (numbers: NumbersState, onRetry = (): void => {}) => {
  const fake = new FakeDesk(desk());
  const shown = showScreen(fake, ({ dial }) => (
    <PhoneNumbers numbers={numbers} context={{ user: 5 }} dial={dial} actions={fake.actions} onRetry={onRetry} />
  ));
  return { fake, ...shown };
};

describe('phone numbers', () => {
  it('lists each number with a button to call and one to copy it', async () => {
    showNumbers(both);
    expect(screen.getByRole('heading', { name: 'Phone numbers' })).toBeTruthy();
    for (const { shown } of [mobile, office]) {
      expect(screen.getByRole('button', { name: `Call ${shown}` })).toBeTruthy();
      expect(screen.getByRole('button', { name: `Copy ${shown}` })).toBeTruthy();
    }
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('dials once, whatever is clicked while a dial is under way', async () => {
    const { user, fake } = showNumbers(both);
    let taken = (_isTaken: boolean): void => {};
    fake.answerDial = () => new Promise((resolve) => (taken = resolve));
    const call = screen.getByRole('button', { name: 'Call +1 415 555 0132' });
    await user.dblClick(call);
    expect(call.getAttribute('aria-busy')).toBe('true');
    expect(document.activeElement).toBe(call);
    act(() => fake.show({ dial: { number: mobile, state: 'dialling' } }));
    await act(async () => taken(true));
    await user.click(screen.getByRole('button', { name: 'Call +44 20 7946 0018' }));
    expect(fake.dialled).toEqual(['+14155550132']);
  });

  it('says what became of the dial, with the words of the phone system', () => {
    const { fake } = showNumbers(both);
    act(() => fake.show({ dial: { number: mobile, state: 'calling' } }));
    expect(document.body.textContent).toContain('Calling +1 415 555 0132');
    const refusal = { code: 'agent-unavailable', words: 'Agent is not available' } as const;
    act(() => fake.show({ dial: { number: mobile, state: 'refused', refusal } }));
    expect(document.body.textContent).toContain('you are not available');
    expect(document.body.textContent).toContain('The phone system says: Agent is not available');
  });

  it('says so where no phone took the call', async () => {
    const { user, fake } = showNumbers(both);
    fake.answerDial = () => Promise.resolve(false);
    await user.click(screen.getByRole('button', { name: 'Call +1 415 555 0132' }));
    expect(await screen.findByText(/No phone took the call/)).toBeTruthy();
  });

  it('copies the number in the form that phones read', async () => {
    const { user } = showNumbers(both);
    await user.click(screen.getByRole('button', { name: 'Copy +1 415 555 0132' }));
    expect(await screen.findByText('Copied')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe('+14155550132');
  });

  it('cannot call what is no number', () => {
    showNumbers({ state: 'ready', numbers: [{ shown: 'ask for Bob' }] });
    expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Copy ask for Bob',
    ]);
  });

  it('tells how to add a number where there is none', () => {
    showNumbers({ state: 'ready', numbers: [] });
    expect(screen.getByText('No phone number')).toBeTruthy();
    expect(screen.getByText(/Add contact/)).toBeTruthy();
  });

  it('asks for a requester where a new ticket has none', () => {
    const fake = new FakeDesk(desk());
    const numbers = { state: 'ready', numbers: [] } as const;
    showScreen(fake, () => (
      <PhoneNumbers numbers={numbers} context={{}} dial={undefined} actions={fake.actions} onRetry={() => undefined} />
    ));
    expect(screen.getByText('No requester yet')).toBeTruthy();
    expect(screen.queryByText(/Add contact/)).toBeNull();
  });

  it('offers to load them again when that failed', async () => {
    let retries = 0;
    const { user } = showNumbers({ state: 'failed', code: 'forbidden' }, () => (retries += 1));
    expect(screen.getByRole('alert').textContent).toContain('your role in Zendesk does not allow it');
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(retries).toBe(1);
  });
});
