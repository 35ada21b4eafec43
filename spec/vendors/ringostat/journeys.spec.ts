import { describe, expect, it } from 'vitest';
import { setProject } from './project.ts';

const ada = '14155550132';
const eve = { id: 8, name: 'Eve Moneypenny', email: 'eve@agents.co' };

type Project = Awaited<ReturnType<typeof setProject>>;

const addAda = ({ stage }: Project) => {
  const user = stage.helpdesk.addUser({ name: 'Ada Lovelace', phone: `+${ada}`, email: 'ada@analytical.example' });
  const ticket = stage.helpdesk.addTicket({ requesterId: user.id, subject: 'Printer' });
  return { user: user.id, ticket: ticket.id };
};
/** All but the recording's addition. */
const notes = ({ stage }: Project, ticket: number) =>
  stage.notes(ticket).filter((body) => body.includes('Call ID: ringostat') && !body.startsWith('Addition'));
const call = async (
  project: Project,
  given: Partial<Parameters<Project['ringostat']['control']['send']>[0]> = {},
): Promise<string> => {
  const { control } = project.ringostat;
  const id = control.send({ customer: ada, ...given, do: 'ring' });
  await project.clock.pass(35_000);
  control.send({ do: 'answer', id });
  await project.clock.pass(35_000);
  control.send({ do: 'end', id });
  await project.clock.pass(5 * 60_000);
  return id;
};

describe('a call from somebody new', () => {
  it('makes user and ticket, for the employee who took it, with the extra data', async () => {
    const set = {
      custom_fields: { '360001': '{{data.scheme_name}}' },
      user_fields: { utm: '{{data.utm_source}}' },
    };
    const project = await setProject({ rules: { version: 1, rules: [{ then: { set } }] } });
    project.ringostat.configure({ recordingAfter: 0 });
    const id = await call(project, { fields: { utm_source: 'google', scheme_name: 'Main scheme' } });
    const { users, tickets } = project.stage.helpdesk;
    expect([...users.values()]).toMatchObject([
      { name: 'Caller +1 415 555 0132', phone: '+14155550132', written: { user_fields: { utm: 'google' } } },
    ]);
    expect([...tickets.values()]).toMatchObject([
      {
        externalId: `ringostat-call-${id}`,
        fields: {
          subject: 'Inbound call from +1 415 555 0132',
          type: 'question',
          priority: 'normal',
          assignee_id: 7,
          custom_fields: [{ id: 360_001, value: 'Main scheme' }],
        },
      },
    ]);
    expect(notes(project, 1)).toEqual([
      [
        'Inbound call, 35 s',
        'Customer: Caller +1 415 555 0132, +1 415 555 0132',
        'Agent: James Bond (james.bond@agents.co)',
        'Queue: Main scheme',
        'Session type: in',
        'Started: 2026-11-20 15:04:11 UTC',
        'Status: ANSWERED',
        `Recording: https://app.ringostat.com/recordings/${id}.ogg?token=0a1b2c3d`,
        `Call ID: ringostat ${id}`,
      ].join('\n'),
    ]);
  });

  it('that nobody answered is a ticket too', async () => {
    const project = await setProject();
    const id = project.ringostat.control.send({ do: 'ring', customer: ada });
    await project.clock.pass(20_000);
    project.ringostat.control.send({ do: 'end', id });
    await project.clock.pass(5 * 60_000);
    expect(notes(project, 1)).toEqual([expect.stringMatching(/^Inbound call, 20 s\n[^]*Status: NO ANSWER\n/)]);
  });
});

describe('a call from a customer', () => {
  it("opens the open ticket while it runs, and ties the customer's organization", async () => {
    const project = await setProject({ options: { entities: ['user', 'organization', 'ticket'] } });
    const { ticket, user } = addAda(project);
    const id = project.ringostat.control.send({ do: 'ring', customer: ada });
    await project.clock.pass(60_000);
    expect(project.stage.screen.opened).toEqual([{ kind: 'ticket', id: ticket }]);
    project.ringostat.control.send({ do: 'end', id });
    await project.clock.pass(5 * 60_000);
    expect(project.stage.helpdesk.users.get(user)?.organizationId).toBe(1);
    expect([...project.stage.helpdesk.organizations.values()]).toMatchObject([{ name: 'analytical.example' }]);
    expect(notes(project, ticket)).toHaveLength(1);
  });
});

describe('what is asked of the records of a call', () => {
  it('is what the options say: no organization by itself, nobody but the employee, no contacts', async () => {
    expect((await setProject()).stage.telephony.terms).toEqual({
      entities: ['user', 'ticket'],
      assignee: { otherwise: undefined },
      wantsContacts: false,
    });
    const options = { entities: ['user', 'organization'], seniorManager: 'Miles Messervy', syncContacts: true };
    expect((await setProject({ options })).stage.telephony.terms).toEqual({
      entities: ['user', 'organization'],
      assignee: { otherwise: 'Miles Messervy' },
      wantsContacts: true,
    });
  });

  it('makes no ticket where none is wanted, and no user', async () => {
    const project = await setProject({ options: { entities: [] } });
    await call(project);
    expect([project.stage.helpdesk.users.size, project.stage.helpdesk.tickets.size]).toEqual([0, 0]);
  });

  it('gives the organization the name that a field of the call holds', async () => {
    const options = { entities: ['user', 'organization', 'ticket'], organizationField: 'pool_name' };
    const project = await setProject({ options });
    addAda(project);
    await call(project, { fields: { pool_name: 'Analytical Engines' } });
    expect([...project.stage.helpdesk.organizations.values()]).toMatchObject([{ name: 'Analytical Engines' }]);
  });

  it('gives a ticket of a call that nobody took to the senior manager', async () => {
    const project = await setProject({ options: { seniorManager: 'James Bond' } });
    const id = project.ringostat.control.send({ do: 'ring', customer: ada, employee: null });
    await project.clock.pass(20_000);
    project.ringostat.control.send({ do: 'end', id });
    await project.clock.pass(5 * 60_000);
    expect([...project.stage.helpdesk.tickets.values()]).toMatchObject([{ fields: { assignee_id: 7 } }]);
  });
});

describe('a number that is dialled', () => {
  const dial = async (project: Project, context: object = {}) => {
    await project.stage.actions.dial(`+${ada}`, context);
    await project.clock.pass(1_000);
  };
  const dialled = (project: Project) => project.stage.desk.view().dial;

  it('is an outbound call on the ticket that it was dialled from, though Ringostat calls it a callback', async () => {
    const project = await setProject();
    const { user } = addAda(project);
    const other = project.stage.helpdesk.addTicket({ requesterId: user, subject: 'Other' });
    await project.clock.pass(60_000);
    project.stage.helpdesk.addTicket({ requesterId: user, subject: 'Newest' });
    await dial(project, { user, ticket: other.id });
    expect(dialled(project)).toMatchObject({ state: 'calling' });
    await project.clock.pass(30_000);
    const [running] = project.ringostat.calls;
    project.ringostat.control.send({ do: 'end', id: running?.id ?? '' });
    await project.clock.pass(5 * 60_000);
    expect(notes(project, other.id)).toEqual([expect.stringMatching(/^Outbound call/)]);
    expect(project.stage.desk.view().sessions).toHaveLength(1);
  });

  it('is outbound also where it is told only after its end', async () => {
    const project = await setProject();
    project.ringostat.configure({ listsRunning: false });
    const { ticket, user } = addAda(project);
    await dial(project, { user, ticket });
    await project.clock.pass(4 * 60_000);
    const [running] = project.ringostat.calls;
    project.ringostat.control.send({ do: 'end', id: running?.id ?? '' });
    await project.clock.pass(5 * 60_000);
    expect(notes(project, ticket)).toEqual([expect.stringMatching(/^Outbound call/)]);
  });

  it('does not make a callback of the same customer half an hour later an outbound call', async () => {
    const project = await setProject();
    addAda(project);
    project.ringostat.configure({ dialRefusal: 'Busy' });
    await dial(project);
    await project.clock.pass(31 * 60_000);
    const id = await call(project, { type: 'callback' });
    expect(project.stage.view(id)?.direction).toBe('inbound');
  });

  it('is said to be refused although the answer was 200', async () => {
    const project = await setProject();
    project.ringostat.configure({ dialRefusal: 'User does not exist' });
    await dial(project);
    expect(dialled(project)).toMatchObject({ state: 'refused', refusal: { code: 'agent-unknown' } });
  });

  it('is never dialled again where the answer was lost, and its call is found', async () => {
    const project = await setProject();
    const { ticket } = addAda(project);
    project.ringostat.configure({ answer: 'lost' });
    await dial(project);
    expect(dialled(project)).toMatchObject({ state: 'unknown' });
    project.ringostat.configure({ answer: 'normal' });
    await project.clock.pass(60_000);
    const running = project.ringostat.calls;
    expect(running).toHaveLength(1);
    project.ringostat.control.send({ do: 'end', id: running[0]?.id ?? '' });
    await project.clock.pass(5 * 60_000);
    expect(notes(project, ticket)).toEqual([expect.stringMatching(/^Outbound call/)]);
  });
});

describe('a call that is handed to a colleague', () => {
  it("is one ticket, with each agent's own note", async () => {
    const james = await setProject();
    const eves = await setProject({ agent: eve, agentFields: { sip_login: 'acme_eve' }, beside: james });
    const id = james.ringostat.control.send({ do: 'ring', customer: ada });
    await james.clock.pass(60_000);
    james.ringostat.control.send({ do: 'transfer', id });
    await james.clock.pass(60_000);
    james.ringostat.control.send({ do: 'end', id });
    await james.clock.pass(5 * 60_000);
    expect(james.stage.helpdesk.tickets.size).toBe(1);
    expect(james.stage.helpdesk.users.size).toBe(1);
    expect(eves.stage.view(id)?.ticket).toMatchObject({ id: 1 });
    const [first, second, ...more] = notes(james, 1).toSorted();
    expect(more).toEqual([]);
    expect(first).toContain('Agent: Eve Moneypenny (eve@agents.co)\n');
    expect(first).toContain('Transferred from James Bond to eve@agents.co\n');
    expect(second).toContain('Agent: James Bond (james.bond@agents.co)\n');
    expect(second).toContain('Transferred from james.bond@agents.co to Eve Moneypenny\n');
  });
});

describe('a reload during a call', () => {
  it('changes nothing: the API tells of its end all the same', async () => {
    const project = await setProject();
    project.ringostat.configure({ recordingAfter: null });
    const id = project.ringostat.control.send({ do: 'ring', customer: '14155550132' });
    project.ringostat.control.send({ do: 'answer', id });
    await project.clock.pass(60_000);
    await project.stage.reload();
    await project.clock.pass(60_000);
    expect(project.stage.view(id)).toMatchObject({ phase: 'running', isEndUnsure: false });
    project.ringostat.control.send({ do: 'end', id });
    await project.clock.pass(600_000);
    expect(notes(project, 1)).toEqual([expect.stringMatching(/^Inbound call, 2 min/)]);
  });
});

describe('two browsers of one agent', () => {
  it('write a call down once, however late the second one hears of it', async () => {
    const first = await setProject();
    const second = await setProject({ beside: first });
    first.ringostat.configure({ recordingAfter: null });
    second.stage.stop();
    await call(first);
    await first.clock.pass(3_600_000);
    await second.stage.reload();
    await first.clock.pass(10 * 60_000);
    expect(second.stage.events.some((event) => event.kind === 'ended')).toBe(true);
    expect(first.stage.helpdesk.tickets.size).toBe(1);
    expect(notes(first, 1)).toHaveLength(1);
  });
});
