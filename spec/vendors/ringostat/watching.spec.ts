import { describe, expect, it } from 'vitest';
import { setProject } from './project.ts';

const customer = '380671112233';
const hour = 3_600_000;

type Project = Awaited<ReturnType<typeof setProject>>;

const stateOf = ({ stage }: Project) => stage.desk.view().phone.state;
const told = ({ stage }: Project) =>
  stage.events.flatMap((event) =>
    event.kind === 'phone-state' || event.kind === 'noticed' ? [] : [`${event.kind} ${'id' in event ? event.id : ''}`],
  );
const wholeCall = async ({ ringostat, clock }: Project, disposition?: string): Promise<string> => {
  const id = ringostat.control.send({ do: 'ring', customer });
  await clock.pass(10_000);
  ringostat.control.send({ do: 'answer', id });
  await clock.pass(50_000);
  ringostat.control.send({ do: 'end', id, ...(disposition !== undefined && { disposition }) });
  return id;
};

describe('a call', () => {
  it('is told once, and its recording once it is there', async () => {
    const project = await setProject();
    const id = await wholeCall(project);
    await project.clock.pass(hour);
    expect(told(project)).toEqual([`began ${id}`, `began ${id}`, `ended ${id}`, `learnt ${id}`]);
  });

  it('is told after its end where running calls are not listed', async () => {
    const project = await setProject();
    project.ringostat.configure({ listsRunning: false, recordingAfter: null });
    const ada = project.stage.helpdesk.addUser({ name: 'Ada Lovelace', phone: `+${customer}` });
    const ticket = project.stage.helpdesk.addTicket({ requesterId: ada.id });
    await project.clock.pass(60_000);
    const startedAt = project.clock.now();
    const id = await wholeCall(project);
    await project.clock.pass(5 * 60_000);
    expect(told(project)).toEqual([`began ${id}`, `ended ${id}`]);
    const [note] = project.stage.notes(ticket.id);
    expect(note).toContain('Inbound call, 50 s\n');
    expect(note).toContain(`Started: ${new Date(startedAt).toISOString().slice(0, 19).replace('T', ' ')} UTC\n`);
    expect(note).toContain('Session type: in\n');
    expect(note).toContain('Status: ANSWERED\n');
    expect(project.stage.notes(ticket.id)).toHaveLength(1);
  });

  it('has its late recording as an addition', async () => {
    const project = await setProject();
    project.ringostat.configure({ recordingAfter: 5 * 60_000 });
    const ada = project.stage.helpdesk.addUser({ name: 'Ada Lovelace', phone: `+${customer}` });
    const ticket = project.stage.helpdesk.addTicket({ requesterId: ada.id });
    const id = await wholeCall(project);
    await project.clock.pass(2 * 60_000);
    expect(project.stage.notes(ticket.id)).toHaveLength(1);
    await project.clock.pass(10 * 60_000);
    const [, addition] = project.stage.notes(ticket.id);
    expect(addition).toMatch(/^Addition to inbound call\n/);
    expect(addition).toContain(`Recording: https://app.ringostat.com/recordings/${id}.ogg?token=0a1b2c3d\n`);
    expect(project.stage.notes(ticket.id)).toHaveLength(2);
  });

  it('carries an outcome that nobody knows', async () => {
    const project = await setProject();
    const ada = project.stage.helpdesk.addUser({ name: 'Ada Lovelace', phone: `+${customer}` });
    const ticket = project.stage.helpdesk.addTicket({ requesterId: ada.id });
    await wholeCall(project, 'SOMETHING NEW');
    await project.clock.pass(60_000);
    expect(project.stage.notes(ticket.id)[0]).toContain('Status: SOMETHING NEW\n');
  });

  it("of a colleague is nobody's business here", async () => {
    const project = await setProject();
    const employee = { fio: 'Eve Moneypenny', login: 'acme_eve' };
    const id = project.ringostat.control.send({ do: 'ring', customer, employee });
    await project.clock.pass(60_000);
    project.ringostat.control.send({ do: 'end', id });
    await project.clock.pass(hour);
    expect(told(project)).toEqual([]);
  });

  it("is the agent's by the full name too, and by the number alone where the name is another's spelling", async () => {
    const project = await setProject({ agentFields: {} });
    const ring = (fio: string, login: string) =>
      project.ringostat.control.send({ do: 'ring', customer, employee: { fio, login } });
    const mine = ring('James  BOND', 'acme_007');
    ring('James Bonds', 'acme_008');
    await project.clock.pass(60_000);
    expect(told(project)).toEqual([`began ${mine}`]);
  });

  it('that nobody took is the senior manager’s, once it is over', async () => {
    const project = await setProject({ options: { seniorManager: 'James Bond' } });
    const id = project.ringostat.control.send({ do: 'ring', customer, employee: null });
    await project.clock.pass(60_000);
    expect(told(project)).toEqual([]);
    project.ringostat.control.send({ do: 'end', id });
    await project.clock.pass(60_000);
    expect(told(project)).toEqual([`began ${id}`, `ended ${id}`]);
  });

  it('with a hidden number is anonymous', async () => {
    const project = await setProject();
    const id = project.ringostat.control.send({ do: 'ring', customer: 'anonymous' });
    await project.clock.pass(60_000);
    expect(project.stage.view(id)).toMatchObject({ isAnonymous: true });
  });
});

describe('after a reload or a sleep', () => {
  it('what happened meanwhile is caught up with, each call once', async () => {
    const project = await setProject();
    await project.clock.pass(60_000);
    const before = await wholeCall(project);
    await project.clock.pass(60_000);
    const seen = told(project).length;
    project.stage.stop();
    await project.clock.pass(3 * hour);
    const missed = await wholeCall(project);
    await project.clock.pass(3 * hour);
    await project.stage.reload();
    await project.clock.pass(10 * 60_000);
    expect(told(project).slice(seen)).toEqual([`began ${missed}`, `ended ${missed}`]);
    expect(told(project).filter((one) => one === `ended ${before}`)).toHaveLength(1);
  });

  it('is told in the order in which it happened', async () => {
    const project = await setProject();
    project.stage.stop();
    await project.clock.pass(hour);
    const first = await wholeCall(project);
    await project.clock.pass(60_000);
    const second = await wholeCall(project);
    await project.stage.reload();
    await project.clock.pass(60_000);
    expect(told(project).slice(0, 4)).toEqual([
      `began ${first}`,
      `ended ${first}`,
      `began ${second}`,
      `ended ${second}`,
    ]);
  });

  it('a call that ended meanwhile has ended', async () => {
    const project = await setProject();
    const id = project.ringostat.control.send({ do: 'ring', customer });
    await project.clock.pass(30_000);
    project.stage.stop();
    project.ringostat.control.send({ do: 'end', id });
    await project.clock.pass(5 * hour);
    await project.stage.reload();
    await project.clock.pass(30_000);
    expect(told(project).at(-1)).toBe(`ended ${id}`);
  });

  it('the first page of a browser tells of the call that goes on', async () => {
    const first = await setProject();
    const id = first.ringostat.control.send({ do: 'ring', customer });
    await first.clock.pass(60_000);
    const second = await setProject({ beside: first });
    expect(told(second)).toEqual([`began ${id}`]);
  });

  it('a call that is listed as running for ever is no reason to hurry for ever', async () => {
    const project = await setProject();
    project.ringostat.control.send({ do: 'ring', customer });
    await project.clock.pass(5 * hour);
    expect(stateOf(project)).toMatchObject({ presence: 'ready' });
    const before = project.ringostat.asked.length;
    await project.clock.pass(hour);
    expect(project.ringostat.asked.length - before).toBeLessThanOrEqual(120);
    await project.clock.pass(48 * hour);
    expect(told(project)).toHaveLength(1);
  });

  it('the first page of a browser tells nothing that was before it', async () => {
    const first = await setProject();
    await wholeCall(first);
    await first.clock.pass(60_000);
    const second = await setProject({ beside: first });
    await second.clock.pass(10 * 60_000);
    expect(told(second)).toEqual([]);
  });
});

describe('the state of the phone', () => {
  it('is busy while the agent speaks, also where no call is listed', async () => {
    const project = await setProject();
    project.ringostat.configure({ listsRunning: false });
    expect(stateOf(project)).toEqual({ presence: 'ready', trouble: 'none' });
    const id = project.ringostat.control.send({ do: 'ring', customer });
    project.ringostat.control.send({ do: 'answer', id });
    await project.clock.pass(60_000);
    expect(stateOf(project)).toMatchObject({ presence: 'busy' });
    project.ringostat.control.send({ do: 'end', id });
    await project.clock.pass(60_000);
    expect(stateOf(project)).toMatchObject({ presence: 'ready' });
  });

  it.each([
    ['unauthorized', 'secret'],
    ['forbidden', 'secret'],
    ['too-many', 'too-many'],
    ['broken', 'unreachable'],
    ['html', 'unreachable'],
    ['lost', 'unreachable'],
  ] as const)('says why nothing is heard (%s), and that it is heard again', async (answer, trouble) => {
    const project = await setProject();
    project.ringostat.configure({ answer });
    await project.clock.pass(60_000);
    expect(stateOf(project)).toMatchObject({ trouble });
    const id = await wholeCall(project);
    project.ringostat.configure({ answer: 'normal' });
    await project.clock.pass(6 * 60_000);
    expect(stateOf(project)).toMatchObject({ trouble: 'none' });
    expect(told(project)).toContain(`ended ${id}`);
  });

  it.each(['{"list": []}', '[{"uniqueid": "a b"}]'])('counts what it could not read: %s', async (text) => {
    const { stage, clock } = await setProject({
      around: (http) => ({
        send: (request) =>
          request.url.includes('/calls/list') ? Promise.resolve({ status: 200, text }) : http.send(request),
      }),
    });
    await clock.pass(60_000);
    expect(stage.unread.length).toBeGreaterThan(0);
  });

  it('leaves a server that asks for it alone', async () => {
    const project = await setProject();
    project.ringostat.configure({ answer: 'too-many' });
    await project.clock.pass(31_000);
    const before = project.ringostat.asked.length;
    await project.clock.pass(88_000);
    expect(project.ringostat.asked).toHaveLength(before);
  });

  it("says that the agent's extension is missing, and goes on by the name", async () => {
    const project = await setProject({ agentFields: {} });
    expect(stateOf(project)).toMatchObject({ trouble: 'agent-unknown' });
    const id = await wholeCall(project);
    await project.clock.pass(60_000);
    expect(told(project)).toContain(`ended ${id}`);
    expect(project.ringostat.asked).not.toContain('GET /sipstatus/speaking');
  });
});
