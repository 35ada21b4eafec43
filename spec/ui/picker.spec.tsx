// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CustomerReader } from '../../src/core/showing/customer.ts';
import { Failure } from '../../src/core/failure.ts';
import type { DeskView, Lookup, SessionView } from '../../src/core/showing/view.ts';
import { CallCard } from '../../src/ui/card/call-card.tsx';
import { Sidebar } from '../../src/ui/sidebar/sidebar.tsx';
import { FakeDesk } from './fake-desk.ts';
import { ada, asking, desk, grace, person, session, without } from './sample-views.ts';
import { accessibilityFaults, noLookup, showScreen } from './screen-under-test.tsx';

const showPicker = (view: SessionView, lookup: Lookup = noLookup, takes: DeskView['takes'] = []) => {
  const fake = new FakeDesk(desk({ sessions: [view] }));
  const shown = showScreen(fake, ({ sessions }) =>
    sessions.map((one) => (
      <CallCard key={one.id} session={one} dispositions={[]} actions={fake.actions} lookup={lookup} takes={takes} />
    )),
  );
  return { fake, id: view.id, ...shown };
};

const search = () => screen.getByLabelText('Search name, e-mail, number, #');
const question = { name: 'Who is calling?' };

describe('the picker', () => {
  it('asks by itself and takes the person that is chosen', async () => {
    const { user, fake, id } = showPicker(asking());
    expect(screen.getByRole('heading', question)).toBeTruthy();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /Grace Hopper.*shared number/ }));
    expect(fake.session(id)?.caller).toEqual(grace);
    expect(screen.queryByRole('heading', question)).toBeNull();
  });

  it('opens people without choosing them where the phone system keeps contacts, and only there', async () => {
    const { user, fake, id } = showPicker(asking(), noLookup, ['send-contact']);
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getAllByRole('button', { name: 'Open' })[1] ?? document.body);
    expect(fake.opened).toEqual([{ kind: 'user', id: grace.id }]);
    expect(fake.session(id)?.isAsking).toBe(true);
    await user.tab({ shift: true });
    await user.tab({ shift: true });
    expect(document.activeElement?.textContent).toContain('Ada Lovelace');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(fake.opened).toHaveLength(2);
  });

  it('works with Tab, the arrow keys and Enter', async () => {
    const { user, fake, id } = showPicker(asking());
    await user.tab();
    expect(document.activeElement?.textContent).toContain('Ada Lovelace');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(document.activeElement?.textContent).toContain('Grace Hopper');
    await user.keyboard('{Enter}');
    expect(fake.session(id)?.caller).toEqual(grace);
  });

  it('goes away with "Not now" and comes back when it is asked for', async () => {
    const { user } = showPicker(asking());
    await user.click(screen.getByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('heading', question)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Change caller' }));
    expect(screen.getByRole('heading', question)).toBeTruthy();
  });

  it('leaves the focus on the card when somebody is chosen or Escape closes it', async () => {
    const { user, fake, id } = showPicker(session());
    const card = screen.getByRole('region', { name: 'Call' });
    await user.click(screen.getByRole('button', { name: '2 others' }));
    expect(document.activeElement).toBe(search());
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('heading', question)).toBeNull();
    expect(document.activeElement).toBe(card);
    act(() => fake.change(id, { isAsking: true, candidates: [ada, grace] }));
    await user.click(screen.getByRole('button', { name: /Grace Hopper/ }));
    expect(document.activeElement).toBe(card);
  });

  it('opens from the number of other people who match', async () => {
    const { user } = showPicker(session());
    await user.click(screen.getByRole('button', { name: '2 others' }));
    expect(screen.getByRole('heading', question)).toBeTruthy();
  });

  it('finds people and tickets by what is typed', async () => {
    const found: Lookup = (text) =>
      Promise.resolve({ users: [person(5, `Found ${text}`)], tickets: [{ id: 12, subject: 'Lost parcel' }] });
    const { user, fake, id } = showPicker(asking(), found);
    await user.type(search(), 'parcel');
    expect(await screen.findByRole('button', { name: 'Found parcel' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '#12 Lost parcel' }));
    expect(fake.session(id)?.ticket).toMatchObject({ id: 12 });
  });

  it('takes one digit for a ticket, but not for a name', async () => {
    const asked: string[] = [];
    const lookup: Lookup = (text) => {
      asked.push(text);
      return Promise.resolve({ users: [], tickets: [{ id: 3, subject: 'Printer is on fire' }] });
    };
    const { user } = showPicker(asking(), lookup);
    await user.type(search(), 'x');
    await user.clear(search());
    await user.type(search(), '3');
    await screen.findByRole('button', { name: '#3 Printer is on fire' });
    await user.selectOptions(screen.getByLabelText('Show'), 'People');
    expect(screen.queryByRole('button', { name: '#3 Printer is on fire' })).toBeNull();
    expect(asked).toEqual(['3']);
  });

  it('writes what tells people apart in one order, whether they match or were searched', async () => {
    const contact = '+14155550132 · ada@analytical.example';
    const { user } = showPicker(asking({ candidates: [ada] }), () => Promise.resolve({ users: [ada], tickets: [] }));
    await user.type(search(), 'ada');
    await screen.findByRole('list', { name: 'Search results' });
    const shown = screen.getAllByRole('button', { name: /Ada Lovelace/ }).map(({ textContent }) => textContent);
    expect(shown).toHaveLength(2);
    for (const text of shown) expect(text).toContain(contact);
  });

  it('narrows the search to a kind of record and a time', async () => {
    const asked: unknown[] = [];
    const lookup: Lookup = (text, filter) => {
      asked.push([text, filter]);
      return Promise.resolve({ users: [], tickets: [{ id: 12, subject: 'Lost parcel' }] });
    };
    const { user } = showPicker(asking(), lookup);
    await user.selectOptions(screen.getByLabelText('Show'), 'Tickets');
    await user.selectOptions(screen.getByLabelText('Updated'), 'Last week');
    await user.type(search(), 'parcel');
    await screen.findByRole('button', { name: '#12 Lost parcel' });
    expect(asked).toEqual([['parcel', { kind: 'tickets', since: 'week' }]]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('lists the people of an organization that is chosen, and goes back', async () => {
    const lookup: Lookup = (_, { organization } = {}) =>
      Promise.resolve(
        organization === undefined
          ? { users: [], tickets: [], organizations: [{ id: 5, name: 'Analytical Ltd' }] }
          : { users: [person(9, 'Charles Babbage')], tickets: [] },
      );
    const { user, fake, id } = showPicker(asking(), lookup);
    await user.type(search(), 'analytical');
    await user.click(await screen.findByRole('button', { name: /Analytical Ltd/ }));
    expect(screen.getByText('People of Analytical Ltd')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('All results');
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('button', { name: /Analytical Ltd/ }));
    await user.click(await screen.findByRole('button', { name: 'Charles Babbage' }));
    expect(fake.session(id)?.caller).toMatchObject({ id: 9 });
  });

  it('lets choose at once, and adds organization, newest open ticket and last call when they come', async () => {
    let answer = (): void => {};
    const read: CustomerReader = ({ id: user }) =>
      new Promise((resolve) => {
        if (user !== ada.id) return;
        answer = () =>
          resolve({
            organization: { id: 5, name: 'Analytical Ltd' },
            tickets: [{ id: 4711, subject: 'Printer is on fire', status: 'open' }],
          });
      });
    const call = {
      session: asking({}, '1').id,
      at: Date.now(),
      channel: 'call',
      direction: 'inbound',
      caller: ada.id,
    } as const;
    const fake = new FakeDesk(desk({ sessions: [asking()], recent: [call] }));
    const numbers = { numbers: { state: 'ready', numbers: [] }, context: {}, onRetry: () => {} } as const;
    showScreen(fake, (view) => (
      <Sidebar view={view} actions={fake.actions} lookup={noLookup} readCustomer={read} numbers={numbers} />
    ));
    const choice = screen.getByRole('button', { name: /Ada Lovelace.*Last call Today/ });
    act(() => answer());
    await waitFor(() => expect(choice.textContent).toContain('Analytical Ltd · #4711 Printer is on fire'));
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('shows the answer to what was typed last, whichever comes first', async () => {
    let answerFirst = (): void => {};
    const lookup: Lookup = (text) =>
      text === 'ada'
        ? new Promise((resolve) => {
            answerFirst = () => resolve({ users: [ada], tickets: [] });
          })
        : Promise.resolve({ users: [person(5, 'Newer')], tickets: [] });
    const { user } = showPicker(asking({ candidates: [] }), lookup);
    await user.type(search(), 'ada');
    await screen.findByText('Searching');
    await user.type(search(), 'x');
    await screen.findByRole('button', { name: 'Newer' });
    answerFirst();
    await Promise.resolve();
    expect(screen.queryByRole('button', { name: /Ada/ })).toBeNull();
  });

  it('says that the search failed and repeats it', async () => {
    let asked = 0;
    const lookup: Lookup = () => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Failure('no-answer')) : Promise.resolve({ users: [ada], tickets: [] });
    };
    const { user } = showPicker(asking({ candidates: [] }), lookup);
    await user.type(search(), 'ada');
    expect(await screen.findByText('The search did not work: Zendesk did not answer.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByRole('button', { name: /Ada Lovelace/ })).toBeTruthy();
  });

  it('makes an unknown caller a user with one click', async () => {
    const { user, fake, id } = showPicker(without(session({ isAsking: true }), 'caller', 'reason', 'ticket'));
    await user.click(screen.getByRole('button', { name: 'Create user' }));
    expect(fake.session(id)?.caller).toMatchObject({ name: 'Caller +1 415 555 0132', phone: '+14155550132' });
  });

  it('fills the form in with the number and with what was searched in vain', async () => {
    const { user, fake, id } = showPicker(asking());
    await user.type(search(), 'ada@new.example');
    await user.click(screen.getByRole('button', { name: 'Create user' }));
    expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('ada@new.example');
    await user.clear(search());
    await user.type(search(), 'Ada King');
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Ada King');
    await user.type(screen.getByLabelText('E-mail'), 'ada@king.example');
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Create user' }));
    const made = { name: 'Ada King', phone: '+14155550132', email: 'ada@king.example' };
    expect(fake.session(id)?.caller).toMatchObject(made);
  });

  it('asks for a name where others match already', async () => {
    const { user, fake, id } = showPicker(asking());
    await user.click(screen.getByRole('button', { name: 'Create user' }));
    await user.clear(screen.getByLabelText('Name'));
    await user.type(screen.getByLabelText('Name'), 'Alan Turing');
    await user.click(screen.getByRole('button', { name: 'Create user' }));
    expect(fake.session(id)?.caller).toMatchObject({ name: 'Alan Turing', phone: '+14155550132' });
  });
});
