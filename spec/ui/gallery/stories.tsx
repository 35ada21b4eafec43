import type { ReactNode } from 'react';
import { Failure } from '../../../src/core/failure.ts';
import type { CustomerReader } from '../../../src/core/showing/customer.ts';
import type { DeskActions, DeskView, RecentCall, SessionView } from '../../../src/core/showing/view.ts';
import { CallCard } from '../../../src/ui/card/call-card.tsx';
import { NotSetUp } from '../../../src/ui/faults/not-set-up.tsx';
import { Crashed, HostSilent, OutsideZendesk, Starting } from '../../../src/ui/faults/start-screens.tsx';
import { NavPage } from '../../../src/ui/nav/nav-page.tsx';
import type { PhoneScreenProps } from '../../../src/ui/phone/phone-props.ts';
import type { NumbersState } from '../../../src/ui/numbers/callable-number.ts';
import { Sidebar } from '../../../src/ui/sidebar/sidebar.tsx';
import { ada, asking, chat, desk, grace, session, without } from '../sample-views.ts';
import { PhoneFrame } from './phone-frame.tsx';

const nothing = (): void => {};
const actions: DeskActions = {
  typeNotes: nothing,
  chooseDisposition: nothing,
  done: nothing,
  chooseUser: nothing,
  createUser: nothing,
  chooseTicket: nothing,
  undo: nothing,
  newTicket: nothing,
  endCall: nothing,
  retry: nothing,
  dismiss: nothing,
  open: nothing,
  dial: () => Promise.resolve(true),
  ask: () => Promise.resolve(true),
};
const tickets = [{ id: 4711, subject: 'Printer is on fire' }];
const lookup = (text: string) =>
  text === 'fail' ? Promise.reject(new Failure('no-answer')) : Promise.resolve({ users: [ada, grace], tickets });

const readCustomer: CustomerReader = () =>
  Promise.resolve({
    organization: { id: 5, name: 'Analytical Ltd' },
    tickets: [
      { id: 4711, subject: 'Printer is on fire and the smoke has reached the second floor', status: 'open' },
      { id: 4600, subject: 'Where is my invoice?', status: 'solved' },
    ],
  });

const now = Date.now();
const recent: readonly RecentCall[] = [
  {
    session: asking({}, '8').id,
    at: now - 3_600_000,
    channel: 'call',
    direction: 'inbound',
    caller: ada.id,
    duration: 240_000,
    ticket: 4711,
  },
  {
    session: asking({}, '9').id,
    at: now - 300_000_000,
    channel: 'call',
    direction: 'outbound',
    caller: ada.id,
    duration: 12_000,
    ticket: 4590,
  },
];
const longName = 'Wolfeschlegelsteinhausenbergerdorff Maximiliane Freifrau von und zu Hohenheim';
const running = session({ beganAt: now - 161_000 });
const waiting = session({ beganAt: now - 61_000, waiting: { kind: 'ticket', id: 4711 } });
const ended = session({
  beganAt: now - 400_000,
  endedAt: now - 20_000,
  phase: 'ended',
  note: 'typing',
  notes: 'asked for a refund',
});
const aChat = chat({
  beganAt: now - 75_000,
  caller: grace,
  ticket: { id: 4800, subject: 'A moth in the relay' },
  messages: { customer: 12, agent: 9 },
});
const manyChats = (at: number): SessionView =>
  chat({ beganAt: now - at * 7_000, ...(at % 5 === 0 && { isAsking: true }) }, String(at));
const passedOn = session({
  beganAt: now - 61_000,
  passes: [
    {
      how: 'transfer',
      role: 'arrived',
      from: { name: 'moneypenny@agents.co', queue: 'Sales / Europe' },
      to: { name: 'james.bond@agents.co' },
    },
    { how: 'party', role: 'other', from: undefined, to: { name: '+1 415 555 0190' } },
  ],
  assistants: ['Order assistant'],
  conversations: ['projects-ringside-conversations-0a1b2c3d4e5f'],
  data: { 'va_data_parameters.intent': 'printer', 'session_variable.order': 'A-17' },
  moreData: 3,
});
const failing: SessionView = {
  ...ended,
  note: 'failing',
  unfinished: { kind: 'failing', code: 'no-answer', since: now - 120_000, retryAt: now + 40_000 },
};
const saved: SessionView = { ...ended, note: 'saved', phase: 'finished' };
const unknown = without(session({ beganAt: now - 4000, isAsking: true }), 'caller', 'reason', 'ticket');
const anonymous = without(
  session({ isAnonymous: true, isAsking: true, beganAt: now - 4000 }),
  'caller',
  'reason',
  'ticket',
  'number',
);
const odd = session({
  beganAt: now - 3_700_000,
  caller: { ...ada, name: longName },
  details: { queue: 'A very long queue name / with a second part / and a third part', campaign: 'Survey Movie' },
  isEndUnsure: true,
  links: ['https://crm.example.com/account/1', 'javascript:alert(1)'],
});
const old: readonly SessionView[] = [
  asking(
    {
      beganAt: now - 86_400_000,
      phase: 'ended',
      unfinished: { kind: 'several' },
      notes: 'wants a call back\non Monday',
    },
    '1',
  ),
  { ...failing, id: asking({}, '2').id, beganAt: now - 3_600_000 },
  { ...anonymous, id: asking({}, '3').id, beganAt: now - 1_800_000, phase: 'ended', unfinished: { kind: 'anonymous' } },
];

const phone = (view: DeskView | undefined, more: Partial<PhoneScreenProps> = {}): ReactNode => (
  <PhoneFrame
    view={view}
    place="here"
    hint="none"
    isOffline={false}
    version="0.1.0"
    actions={actions}
    lookup={lookup}
    readCustomer={readCustomer}
    onDismissHint={nothing}
    onReloadPhone={nothing}
    onCopyDiagnostics={nothing}
    onDownloadDiagnostics={nothing}
    onUseHere={nothing}
    {...more}
  />
);

const numbers: NumbersState = {
  state: 'ready',
  numbers: [
    { e164: '+14155550132', shown: '+1 415 555 0132', label: 'mobile' },
    { e164: '+442079460018', shown: '+44 20 7946 0018', label: 'A field with a rather long title' },
    { shown: '12 (ask for Bob)' },
  ],
};
const sidebar = (view: DeskView | undefined, state: NumbersState = numbers, hereTicket?: number): ReactNode => (
  <Sidebar
    view={view}
    actions={actions}
    lookup={lookup}
    hereTicket={hereTicket}
    user={{ ...ada, organizationId: 5 }}
    readCustomer={readCustomer}
    numbers={{ numbers: state, context: {}, onRetry: nothing }}
  />
);
const card = (view: SessionView, hereTicket?: number): ReactNode => (
  <CallCard
    session={view}
    dispositions={['Resolved', 'Follow up']}
    actions={actions}
    lookup={lookup}
    hereTicket={hereTicket}
  />
);
const dial = { e164: '+14155550132', shown: '+1 415 555 0132' };
const silentPhone = { isHeard: false, isOtherAgent: false };

/** Every state by name. */
export const stories: Readonly<Record<string, ReactNode>> = {
  'phone, starting': phone(undefined),
  'phone, nothing heard': phone(desk({ phone: silentPhone }), { hint: 'silent' }),
  'phone, signed in': phone(desk()),
  'phone, other agent': phone(
    desk({ phone: { isHeard: true, signedInAs: 'moneypenny@agents.co', isOtherAgent: true } }),
  ),
  'phone, sign-in unknown, offline, storage': phone(
    desk({ phone: { isHeard: true, isOtherAgent: false }, isKept: false }),
    { isOffline: true },
  ),
  'phone, call': phone(desk({ sessions: [running], toFinish: old })),
  'phone, ticket waits': phone(desk({ sessions: [waiting] })),
  'phone, ended': phone(desk({ sessions: [ended] })),
  'phone, not saved': phone(desk({ sessions: [failing] })),
  'phone, asks': phone(desk({ sessions: [asking({ beganAt: now - 4000 })] })),
  'phone, rules wrong': phone(
    desk({ rulesFaults: [{ path: 'rules[0].then.pop', expected: '"ticket", "user" or "none"' }] }),
  ),
  'phone, elsewhere': phone(desk({ sessions: [running] }), { place: 'elsewhere' }),
  'phone, elsewhere and silent': phone(desk(), { place: 'elsewhere-silent' }),
  'phone, copy here': phone(desk({ dial: { number: dial, state: 'copy-here' } })),
  'phone, refused': phone(
    desk({
      dial: {
        number: dial,
        state: 'refused',
        refusal: { code: 'agent-unavailable', words: 'Agent is not available to take this call' },
      },
    }),
  ),
  'phone, unknown dial': phone(desk({ dial: { number: dial, state: 'unknown' } })),
  'phone, chat before a call': phone(desk({ sessions: [aChat, running] }), {
    pages: { shown: 'chat-adapter', unread: { adapter: 0, 'chat-adapter': 0 } },
    onShowPage: nothing,
  }),
  'phone, call and new chats': phone(desk({ sessions: [running, aChat] }), {
    pages: { shown: 'adapter', unread: { adapter: 0, 'chat-adapter': 120 } },
    onShowPage: nothing,
  }),
  'card, chat': card(aChat, 12),
  'card, passed on': card(passedOn, 12),
  'card, written by the platform': card(session({ beganAt: now - 61_000, unwritten: 'platform' }), 12),
  'card, no note wanted': card(session({ beganAt: now - 61_000, unwritten: 'rule' })),
  'sidebar, many sessions': sidebar(
    desk({ sessions: [running, ended, ...Array.from({ length: 47 }, (_, at) => manyChats(at))], moreSessions: 5 }),
  ),
  'card, running': card(running, 12),
  'card, waits': card(waiting, 12),
  'card, asks': card(asking({ beganAt: now - 4000 })),
  'card, nobody': card(unknown),
  'card, anonymous': card(anonymous),
  'card, searching': card({
    ...without(session({ isSearching: true, beganAt: now - 900 }), 'caller', 'reason', 'ticket'),
  }),
  'card, long texts': card(odd, 12),
  'card, ended': card(ended),
  'card, failing': card(failing),
  'card, saved': card(saved),
  'card, moved': card(
    session({
      beganAt: now - 61_000,
      reason: { kind: 'chosen' },
      canUndo: true,
      rule: { index: 0, name: 'Survey campaigns' },
      droppedFields: ['group_id'],
    }),
    12,
  ),
  'card, internal': card(session({ direction: 'internal', beganAt: now - 4000 })),
  'sidebar, idle': sidebar(desk()),
  'sidebar, call and dial': sidebar(
    desk({ sessions: [running, ended], dial: { number: dial, state: 'calling' } }),
    numbers,
    12,
  ),
  'sidebar, loading': sidebar(desk(), { state: 'loading' }),
  'sidebar, empty': sidebar(desk(), { state: 'ready', numbers: [] }),
  'sidebar, failed': sidebar(desk(), { state: 'failed', code: 'no-answer' }),
  'sidebar, asks': sidebar(desk({ sessions: [asking({ beganAt: now - 4000 })], recent })),
  'sidebar, last calls': sidebar(desk({ recent })),
  'nav, some': <NavPage view={desk({ toFinish: old })} actions={actions} lookup={lookup} />,
  'nav, none': <NavPage view={desk()} actions={actions} lookup={lookup} />,
  'not set up': (
    <NotSetUp
      faults={[
        { name: 'adapter_url', expected: 'url-needed' },
        { name: 'default_country', expected: 'country' },
      ]}
    />
  ),
  'outside Zendesk': <OutsideZendesk />,
  'Zendesk silent': <HostSilent onTryAgain={nothing} />,
  starting: <Starting />,
  crashed: <Crashed onReload={nothing} />,
};
