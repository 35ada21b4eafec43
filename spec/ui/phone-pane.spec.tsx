// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Contact, PhoneState } from '../../src/core/phone.ts';
import type { DeskView } from '../../src/core/showing/view.ts';
import { SendContact } from '../../src/ui/contact/send-contact.tsx';
import { PhonePane } from '../../src/ui/phone/phone-pane.tsx';
import { StatusText } from '../../src/ui/phone/status-text.tsx';
import { PhoneTrouble } from '../../src/ui/phone/phone-trouble.tsx';
import { FakeDesk } from './fake-desk.ts';
import { desk } from './sample-views.ts';
import { accessibilityFaults, showScreen } from './screen-under-test.tsx';

const queues = [
  { id: '1000', name: 'Support', direction: 'in', isOn: true },
  { id: '2000', name: 'Sales', direction: 'out' },
] as const;
const phone = (state: PhoneState): Partial<DeskView> => ({ phone: { isHeard: true, isOtherAgent: false, state } });
const text = (): string => document.body.textContent ?? '';
const names = (): readonly (string | null)[] =>
  screen.queryAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent);

const showPane = (view: Partial<DeskView>, isDialOffered = true) => {
  const fake = new FakeDesk(desk(view));
  return {
    fake,
    ...showScreen(fake, (now) => <PhonePane view={now} isDialOffered={isDialOffered} actions={fake.actions} />),
  };
};

describe('the pane of a phone that has no page', () => {
  it('calls the number that is typed, by button and by Enter', async () => {
    const { fake, user } = showPane({});
    const field = screen.getByRole('textbox', { name: 'Number to call' });
    await user.click(screen.getByRole('button', { name: 'Call' }));
    expect(fake.dialled).toEqual([]);
    await user.type(field, ' 415 555 0132 ');
    await user.click(screen.getByRole('button', { name: 'Call' }));
    await user.type(field, '{Enter}');
    expect(fake.dialled).toEqual(['415 555 0132', '415 555 0132']);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('says how the phone stands, and which pauses there are', () => {
    const { fake } = showPane(phone({ presence: 'paused', label: 'Lunch', pauses: ['Lunch', 'Training'] }));
    expect(text()).toContain('On a pause: Lunch');
    expect(text()).toContain('Lunch, Training');
    act(() => fake.show(phone({ presence: 'busy', label: '' })));
    expect(text()).toContain('In a call');
    // What was read last may be long over.
    act(() => fake.show(phone({ presence: 'busy', label: '', trouble: 'unreachable' })));
    expect(text()).not.toContain('In a call');
  });

  it('signs in to queues and out of them, both where nobody knows which is so', async () => {
    const { fake, user } = showPane({ ...phone({ queues }), takes: ['set-queue'] });
    expect(names()).toEqual(['Call', 'Sign out of Support', 'Sign in to Sales', 'Sign out of Sales']);
    expect(screen.getByRole('region', { name: 'Queues in' }).textContent).toContain('signed in');
    await user.click(screen.getByRole('button', { name: 'Sign in to Sales' }));
    expect(fake.asked).toEqual([{ do: 'set-queue', queue: '2000', isOn: true }]);
    const command = { do: 'set-queue', queue: '2000', isOn: true } as const;
    act(() => fake.show({ asked: { command, state: 'asking' } }));
    await user.click(screen.getByRole('button', { name: 'Sign in to Sales' }));
    expect(fake.asked).toHaveLength(1);
    act(() => fake.show({ asked: { command, state: 'done' } }));
    expect(screen.getAllByRole('status').map((one) => one.textContent)).toContain('Signed in to the queue.');
    act(() => fake.show({ asked: { command, state: 'refused', refusal: { code: 'other', words: 'Ne' } } }));
    expect(text()).toContain('It says: Ne');
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('has no button for what the phone does not take', () => {
    showPane(phone({ queues }), false);
    expect(names()).toEqual([]);
    expect(text()).toContain('Support');
  });

  it('is not there where a vendor has a page and no queues', () => {
    const { container } = showPane({ phone: { isHeard: true, isOtherAgent: false } }, false);
    expect(container.textContent).toBe('');
  });
});

describe('a phone whose API is not heard', () => {
  it('says why, and nothing once it is heard again', () => {
    const fake = new FakeDesk(desk(phone({ trouble: 'secret' })));
    showScreen(fake, (now) => <PhoneTrouble view={now} />);
    expect(screen.getByRole('alert').textContent).toContain('API secret');
    act(() => fake.show(phone({ trouble: 'agent-unknown' })));
    expect(screen.getByRole('alert').textContent).toContain('knows nobody');
    act(() => fake.show(phone({ trouble: 'none' })));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the status line of such a phone', () => {
  it('claims no sign-in while the API is not heard, or knows nobody', () => {
    const signedIn = { signedInAs: 'james.bond@agents.co', isHeard: true, isOtherAgent: false };
    const withState = (state: PhoneState): Partial<DeskView> => ({ phone: { ...signedIn, state } });
    const fake = new FakeDesk(desk(withState({ trouble: 'none' })));
    showScreen(fake, (now) => <StatusText view={now} session={undefined} hint="none" />);
    expect(text()).toContain('Signed in as');
    act(() => fake.show(withState({ trouble: 'secret' })));
    expect(text()).toContain('Phone system not reached');
    act(() => fake.show(withState({ trouble: 'agent-unknown' })));
    expect(text()).toContain('Not known to the phone system');
  });
});

describe('"Send contact to Daktela"', () => {
  const contact: Contact = { user: 1, name: 'Ada Lovelace', phones: ['+14155550132'] };
  const showButton = (view: Partial<DeskView>) => {
    const fake = new FakeDesk(desk(view));
    return {
      fake,
      ...showScreen(fake, (now) => (
        <SendContact view={now} contact={contact} vendor="daktela" actions={fake.actions} />
      )),
    };
  };

  it('is there only where the phone takes contacts', () => {
    showButton({ takes: [] });
    expect(names()).toEqual([]);
  });

  it('sends the shown user once and says what came of it', async () => {
    const { fake, user } = showButton({ takes: ['send-contact'] });
    const button = screen.getByRole('button', { name: 'Send contact to Daktela' });
    await user.click(button);
    const command = { do: 'send-contact', contact } as const;
    expect(fake.asked).toEqual([command]);
    act(() => fake.show({ asked: { command, state: 'asking' } }));
    await user.click(button);
    expect(fake.asked).toHaveLength(1);
    act(() => fake.show({ asked: { command, state: 'done' } }));
    expect(screen.getByRole('status').textContent).toBe('Sent to Daktela.');
    act(() => fake.show({ asked: { command: { ...command, contact: { ...contact, user: 2 } }, state: 'done' } }));
    expect(screen.getByRole('status').textContent).toBe('');
  });
});
