import { beforeEach, describe, expect, it } from 'vitest';
import type { SettingsChange } from '../../../../src/workbench/adapters/ccaip/simulator-settings.ts';
import type { FakePage } from './fake-page.ts';
import { email, james, openTenant, signedInPage, type Tenant } from './tenant.ts';

const url = 'http://127.0.0.1:4602/apps/api/v1/calls';
const secret = 'Basic YWNtZTpzZWNyZXQ=';
const call = { call_type: 'Voice Outbound (API)', agent_email: email, end_user_number: '+14155550132' };

let tenant: Tenant;
let page: FakePage;

const request = async (body: unknown, authorization = secret, address = url): Promise<Response> => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await tenant.ccaip.handle(
    new Request(address, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: text,
    }),
  );
  return answer ?? new Response('unhandled', { status: 599 });
};
const dial = async (change: Record<string, unknown> = {}) => {
  const response = await request({ ...call, ...change });
  const body: unknown = await response.json();
  return { status: response.status, body };
};
const api = (change: NonNullable<SettingsChange['api']>) => tenant.ccaip.configure({ api: change });

beforeEach(async () => {
  tenant = openTenant((ticketId) => (ticketId === '35' ? '+442079460018' : undefined));
  page = await signedInPage(tenant);
});

describe('POST /apps/api/v1/calls', () => {
  it('starts the call in the agent’s phone and answers its id', async () => {
    expect(await dial()).toMatchObject({ status: 201, body: { id: 103646, status: 'assigned' } });
    expect(tenant.ccaip.control.phones.flatMap(({ calls }) => calls)).toMatchObject([
      { state: 'dialling', number: '+14155550132' },
    ]);
    await tenant.time.advance(1000);
    expect(page.messages.at(-1)).toEqual({
      type: 'New_Call',
      data: { ...james, call_id: 103646, session_type: 'Voice Outbound (API)' },
    });
  });

  it('tolerates unknown keys and gives the ticket back', async () => {
    expect(await dial({ hint: {}, ticket_id: 71450 })).toMatchObject({ status: 201, body: { out_ticket_id: '71450' } });
  });

  it('prefers the ticket’s contact to the number', async () => {
    await dial({ ticket_id: '35' });
    expect(tenant.ccaip.control.phones.flatMap(({ calls }) => calls)).toMatchObject([{ number: '+442079460018' }]);
  });

  it.each([
    [{ call_type: 'Voice Inbound (API)' }, 'Invalid call type'],
    [{ agent_email: '' }, 'Agent email required'],
    [{ agent_email: 'nobody@agents.co' }, 'Not a valid agent email'],
    [{ agent_email: 'eve@agents.co' }, 'Agent is not available to take this call'],
    [{ end_user_number: undefined }, 'ticket_id or end_user_number required'],
    [{ end_user_number: undefined, ticket_id: '36' }, 'Contact not found'],
    [{ end_user_number: '+1 555 CALL' }, 'end_user_number is not well-formed'],
    [{ end_user_number: '123' }, 'end_user_number is not well-formed'],
  ])('refuses %j', async (change, message) => {
    expect(await dial(change)).toEqual({ status: 400, body: { message } });
  });

  it('refuses a second call of a busy agent', async () => {
    await dial();
    expect(await dial()).toEqual({ status: 400, body: { message: 'Agent is not available to take this call' } });
  });

  it.each(['{', '[]', '"text"', ''])('answers 400 to the body %j', async (body) => {
    expect((await request(body)).status).toBe(400);
  });

  it('wants the tenant’s secret', async () => {
    expect((await request(call, 'Basic wrong')).status).toBe(401);
    expect(tenant.ccaip.control.phones.flatMap(({ calls }) => calls)).toEqual([]);
  });

  it('knows no other path', async () => {
    expect((await request(call, secret, `${url}/7`)).status).toBe(404);
  });

  it('refuses with any message it is set to', async () => {
    api({ answer: 'refuse', message: 'Agent does not have access to make calls' });
    expect(await dial()).toEqual({ status: 400, body: { message: 'Agent does not have access to make calls' } });
  });

  it.each([
    ['choose-202', 202],
    ['choose-200', 200],
  ] as const)('lets the agent choose the outbound number first: %s', async (answer, status) => {
    api({ answer });
    expect((await request(call)).status).toBe(status);
    await tenant.time.advance(2000);
    expect(page.types).toEqual(['Agent_Login']);
    await tenant.ccaip.control.send({ do: 'choose-number' });
    await tenant.time.advance(1000);
    expect(page.types).toEqual(['Agent_Login', 'New_Call']);
  });

  it.each([
    ['unauthorized', 401, 'application/json'],
    ['not-found', 404, 'text/plain'],
    ['html', 502, 'text/html'],
  ] as const)('does nothing and answers %s', async (answer, status, type) => {
    api({ answer });
    const response = await request(call);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
    expect(tenant.ccaip.control.phones.flatMap(({ calls }) => calls)).toEqual([]);
  });

  it('starts the call although the answer is no JSON', async () => {
    api({ answer: 'text' });
    const response = await request(call);
    expect([response.status, await response.text()]).toEqual([201, 'OK']);
    await tenant.time.advance(1000);
    expect(page.types).toContain('New_Call');
  });

  it('starts the call although the answer gets lost', async () => {
    api({ answer: 'lost' });
    expect((await request(call)).type).toBe('error');
    await tenant.time.advance(1000);
    expect(page.types).toContain('New_Call');
  });

  it('answers slowly while the call goes on', async () => {
    api({ delay: 30_000 });
    const answer = dial();
    await tenant.time.advance(1000);
    expect(page.types).toContain('New_Call');
    await tenant.time.advance(29_000);
    expect(await answer).toMatchObject({ status: 201 });
  });

  it('sends no CORS headers', async () => {
    expect((await request(call)).headers.get('access-control-allow-origin')).toBeNull();
  });
});
