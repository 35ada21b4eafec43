// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { DeskView, SessionView } from '../../src/core/showing/view.ts';
import { CallCard } from '../../src/ui/card/call-card.tsx';
import { SignInElsewhere } from '../../src/ui/phone/sign-in-elsewhere.tsx';
import { FakeDesk } from './fake-desk.ts';
import { desk, session, start } from './sample-views.ts';
import { accessibilityFaults, noLookup, showScreen } from './screen-under-test.tsx';

const showCard = (one: SessionView, more: Partial<DeskView> = {}) => {
  const fake = new FakeDesk(desk({ sessions: [one], ...more }));
  const shown = showScreen(fake, (view) =>
    view.sessions.map((each) => (
      <CallCard
        key={each.id}
        session={each}
        dispositions={view.dispositions}
        actions={fake.actions}
        lookup={noLookup}
        takes={view.takes}
        asked={view.asked}
      />
    )),
  );
  return { fake, ...shown };
};
const ended = (vendorDisposition: SessionView['vendorDisposition']): SessionView =>
  session({ phase: 'ended', endedAt: start, note: 'typing', ...(vendorDisposition && { vendorDisposition }) });

describe('the disposition that the phone asks for', () => {
  it('is said to be needed until there is one', () => {
    const { fake } = showCard(ended({ state: 'needed' }));
    expect(screen.getByText('Disposition needed')).toBeTruthy();
    fake.change(session().id, { vendorDisposition: { state: 'set', code: 'Resolved' } });
    return screen.findByRole('heading').then(() => expect(screen.queryByText('Disposition needed')).toBeNull());
  });

  it('that was refused names what was refused', () => {
    showCard(ended({ state: 'refused', code: 'Follow up' }));
    expect(screen.getByRole('alert').textContent).toContain('The phone did not take the disposition');
    expect(screen.getByRole('alert').textContent).toContain('Follow up');
  });

  it('is not spoken of where the phone asks for none', () => {
    showCard(ended(undefined));
    expect(document.body.textContent).not.toContain('Disposition needed');
  });
});

describe('a call-back', () => {
  const takes = ['call-back'] as const;

  it('is scheduled for the agent’s own time, by the agent or anybody', async () => {
    const { fake, user } = showCard(ended({ state: 'needed' }), { takes });
    await user.click(screen.getByRole('button', { name: 'Call back later' }));
    expect(await accessibilityFaults()).toEqual([]);
    fireEvent.change(screen.getByLabelText('Call back at'), { target: { value: '2026-11-23T09:30' } });
    await user.selectOptions(screen.getByLabelText('By'), 'Anybody');
    await user.click(screen.getByRole('button', { name: 'Schedule call-back' }));
    const at = new Date(2026, 10, 23, 9, 30).getTime();
    expect(fake.asked).toEqual([{ do: 'call-back', id: '103646', number: '+14155550132', at, isOwn: false }]);
  });

  it('is not sent without a time', async () => {
    const { fake, user } = showCard(ended({ state: 'needed' }), { takes });
    await user.click(screen.getByRole('button', { name: 'Call back later' }));
    await user.click(screen.getByRole('button', { name: 'Schedule call-back' }));
    expect(fake.asked).toEqual([]);
  });

  it.each([
    ['the phone does not take it', ended({ state: 'needed' }), []],
    ['the call still runs', session(), takes],
    ['the call has its disposition', ended({ state: 'set' }), takes],
  ])('is not offered where %s', (_, one, taken) => {
    showCard(one, { takes: taken });
    expect(screen.queryByRole('button', { name: 'Call back later' })).toBeNull();
  });

  it('says what came of it, of its own call only', () => {
    const command = { do: 'call-back', id: '103646', number: '+14155550132', at: start, isOwn: true } as const;
    const refusal = { code: 'other', words: 'The time is in the past' } as const;
    const { fake } = showCard(ended({ state: 'needed' }), { takes, asked: { command, state: 'refused', refusal } });
    expect(document.body.textContent).toContain('The time is in the past');
    fake.show({ asked: { command: { ...command, id: '5' }, state: 'done' } });
    return screen.findByRole('heading').then(() => {
      expect(document.body.textContent).not.toContain('Call-back scheduled');
    });
  });
});

describe('a phone whose agent is signed in elsewhere', () => {
  const elsewhere = (more: Partial<DeskView> = {}) => {
    const phone = { isHeard: true, isOtherAgent: false, state: { signIn: 'elsewhere' } } as const;
    const fake = new FakeDesk(desk({ phone, ...more }));
    const shown = showScreen(fake, (view) => <SignInElsewhere view={view} actions={fake.actions} />);
    return { fake, ...shown };
  };

  it('is taken over by one click', async () => {
    const { fake, user } = elsewhere({ takes: ['sign-in-here'] });
    await user.click(screen.getByRole('button', { name: 'Sign in here' }));
    expect(fake.asked).toEqual([{ do: 'sign-in-here' }]);
  });

  it('is only said to be where the phone cannot be taken over', () => {
    elsewhere();
    expect(screen.getByRole('alert').textContent).toContain('You are signed in to the phone elsewhere');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says where it did not work', () => {
    elsewhere({ takes: ['sign-in-here'], asked: { command: { do: 'sign-in-here' }, state: 'refused' } });
    expect(screen.getByRole('alert').textContent).toContain('did not say that it worked');
  });
});
