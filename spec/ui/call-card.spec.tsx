// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SessionView } from '../../src/core/showing/view.ts';
import { CallCard } from '../../src/ui/card/call-card.tsx';
import { ShownNumber } from '../../src/ui/shown-number.ts';
import { FakeDesk } from './fake-desk.ts';
import { desk, session, start, without } from './sample-views.ts';
import { accessibilityFaults, noLookup, showScreen } from './screen-under-test.tsx';

const showCard = (view: SessionView, hereTicket?: number) => {
  const fake = new FakeDesk(desk({ sessions: [view] }));
  const shown = showScreen(fake, ({ sessions, dispositions }) =>
    sessions.map((one) => (
      <CallCard
        key={one.id}
        session={one}
        dispositions={dispositions}
        actions={fake.actions}
        lookup={noLookup}
        hereTicket={hereTicket}
      />
    )),
  );
  return { fake, id: view.id, ...shown };
};

const readable = (stored: string): string => (stored === '+14155550132' ? '+1 415 555 0132' : stored);
const ended = session({ phase: 'ended', note: 'typing', endedAt: Date.UTC(2026, 10, 20, 15, 8, 23) });

describe('the call card', () => {
  it('says who calls, through which queue and why', async () => {
    showCard(session());
    expect(screen.getByRole('heading', { name: 'Inbound call' })).toBeTruthy();
    expect(screen.getByText('Ada Lovelace')).toBeTruthy();
    expect(screen.getByText('Developers / James')).toBeTruthy();
    expect(document.body.textContent).toContain('Matched by +1 415 555 0132');
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('shows the number that matched as people read it', () => {
    const fake = new FakeDesk(desk());
    const reason = { kind: 'phone', value: '+14155550132', others: 0 } as const;
    showScreen(fake, () => (
      <ShownNumber.Provider value={readable}>
        <CallCard session={session({ reason })} dispositions={[]} actions={fake.actions} lookup={noLookup} />
      </ShownNumber.Provider>
    ));
    expect(document.body.textContent).toContain('Matched by +1 415 555 0132');
  });

  it('calls the other side of an internal call a colleague', () => {
    showCard(without(session({ direction: 'internal' }), 'caller', 'reason', 'number', 'ticket'));
    expect(screen.getByText('Colleague')).toBeTruthy();
    expect(screen.queryByText('Unknown caller')).toBeNull();
  });

  it('shows how long the call took', () => {
    showCard(ended);
    expect(screen.getByText('04:12')).toBeTruthy();
  });

  it('keeps what is typed, and tells the desk soon', async () => {
    const { user, fake, id } = showCard(session());
    await user.type(screen.getByLabelText('Call notes'), 'asked for a refund');
    await waitFor(() => expect(fake.session(id)?.notes).toBe('asked for a refund'));
  });

  it('does not let a late echo overwrite what is being typed', async () => {
    const { user, fake, id } = showCard(session());
    await user.type(screen.getByLabelText('Call notes'), 'abc');
    act(() => fake.change(id, { notes: 'a' }));
    expect(screen.getByLabelText<HTMLTextAreaElement>('Call notes').value).toBe('abc');
  });

  it('sends what was typed at once when the field is left or the card goes', async () => {
    const { user, fake, id, unmount } = showCard(session());
    await user.type(screen.getByLabelText('Call notes'), 'left');
    await user.tab();
    expect(fake.session(id)?.notes).toBe('left');
    await user.type(screen.getByLabelText('Call notes'), ' and gone');
    unmount();
    expect(fake.session(id)?.notes).toBe('left and gone');
  });

  it('follows what another tab typed while nobody is in the field', () => {
    const { fake, id } = showCard(session());
    act(() => fake.change(id, { notes: 'from the phone' }));
    expect(screen.getByLabelText<HTMLTextAreaElement>('Call notes').value).toBe('from the phone');
  });

  it('offers the dispositions', async () => {
    const { user, fake, id } = showCard(session());
    await user.selectOptions(screen.getByLabelText('Disposition'), 'Follow up');
    expect(fake.session(id)?.disposition).toBe('Follow up');
  });

  it('writes the note with Alt+D, with the last words in it', async () => {
    const { user, fake, id } = showCard(ended);
    await user.keyboard('{Alt>}n{/Alt}');
    await user.keyboard('last words');
    await user.keyboard('{Alt>}d{/Alt}');
    expect(fake.session(id)).toMatchObject({ notes: 'last words', note: 'saved' });
    expect(screen.getByText('Note saved on #4711')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Done' })).toBeNull();
  });

  it('opens the ticket that waits, by button and by key', async () => {
    const { user, fake } = showCard(session({ waiting: { kind: 'ticket', id: 4711 } }), 4711);
    await user.click(screen.getByRole('button', { name: 'Open ticket #4711' }));
    await user.keyboard('{Alt>}o{/Alt}');
    expect(fake.opened).toEqual([
      { kind: 'ticket', id: 4711 },
      { kind: 'ticket', id: 4711 },
    ]);
  });

  it('moves the call to the ticket that it is shown on', async () => {
    const { user, fake, id } = showCard(session(), 12);
    await user.click(screen.getByRole('button', { name: 'Move call to this ticket' }));
    expect(fake.session(id)?.ticket).toEqual({ id: 12 });
    expect(screen.queryByRole('button', { name: 'Move call to this ticket' })).toBeNull();
  });

  it('moves the call also after its note is written, as long as it can be moved', () => {
    const written = session({ phase: 'finished', note: 'saved', endedAt: start + 1000 });
    const { fake, id } = showCard(written, 12);
    expect(screen.getByRole('button', { name: 'Move call to this ticket' })).toBeTruthy();
    act(() => fake.change(id, { isMovable: false }));
    for (const name of ['Move call to this ticket', 'New ticket', '2 others']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });

  it('makes a new ticket, and takes the choice back', async () => {
    const { user, fake, id } = showCard(session());
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'New ticket' }));
    expect(fake.session(id)?.ticket).toEqual({ id: 4712 });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(fake.session(id)?.ticket).toEqual({ id: 4711 });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('says which rule applied and what Zendesk refused', async () => {
    const { fake, id } = showCard(
      session({ rule: { index: 0, name: 'Survey campaigns' }, droppedFields: ['group_id'] }),
    );
    expect(screen.getByText('Rule: Survey campaigns')).toBeTruthy();
    expect(screen.getByText('Zendesk refused: group_id. Everything else is written.')).toBeTruthy();
    act(() => fake.change(id, { rule: { index: 1 }, canUndo: true }));
    expect(screen.getByText('Rule 2')).toBeTruthy();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('offers neither New ticket nor another caller for internal calls', () => {
    showCard(session({ direction: 'internal', isMovable: false }));
    expect(screen.queryByRole('button', { name: 'New ticket' })).toBeNull();
    expect(screen.queryByRole('button', { name: '2 others' })).toBeNull();
  });

  it('says why nobody tells the end: the phone was reloaded, or the call handed on', () => {
    showCard(session({ isEndUnsure: true }));
    expect(screen.getByText(/^The phone was reloaded/)).toBeTruthy();
    const passes = [{ how: 'transfer', role: 'left', from: undefined, to: { name: 'eve@agents.co' } }] as const;
    showCard(session({ isEndUnsure: true, passes }));
    expect(screen.getByText(/^You handed this call on/)).toBeTruthy();
  });

  it('lets the agent end a call whose phone was reloaded', async () => {
    const { user, fake, id } = showCard(session({ isEndUnsure: true }));
    await user.click(screen.getByRole('button', { name: 'Call ended' }));
    expect(fake.session(id)?.phase).toBe('ended');
  });

  it('says why a note is not saved and when it is tried again', async () => {
    const unfinished = { kind: 'failing', code: 'no-answer', since: Date.now(), retryAt: Date.now() + 60_000 } as const;
    const { user, fake, id } = showCard(session({ phase: 'ended', note: 'failing', unfinished }));
    expect(screen.getByText(/^Not saved: Zendesk did not answer, trying again at /)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(fake.session(id)?.note).toBe('saving');
  });

  it('names no time for a note that Zendesk refused', () => {
    const unfinished = { kind: 'failing', code: 'refused', since: start, retryAt: Number.MAX_SAFE_INTEGER } as const;
    showCard(session({ phase: 'ended', note: 'failing', unfinished }));
    expect(screen.getByText(/^Not saved: Zendesk did not accept it/).textContent).not.toContain('trying');
  });

  it('links only to https pages, which learn nothing of this one', () => {
    const page = 'https://crm.example.com/1';
    // oxlint-disable-next-line no-script-url
    showCard(session({ links: [page, 'javascript:alert(1)', 'http://crm.example.com/2'] }));
    const link = screen.getByRole('link', { name: 'Open record' });
    expect(link.getAttribute('href')).toBe(page);
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });

  it('writes nothing about internal calls', () => {
    showCard(session({ direction: 'internal' }));
    expect(screen.queryByLabelText('Call notes')).toBeNull();
    expect(within(document.body).getByText('Internal calls are not written down.')).toBeTruthy();
  });
});
