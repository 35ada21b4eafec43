import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import type { VendorAnswer, VendorRequest } from '../../../src/core/ports.ts';
import type { VendorStage } from '../../support/vendor-stage.ts';
import { dial } from '../../../src/vendors/ameyo/dial.ts';
import { createQuestions } from '../../../src/vendors/ameyo/questions.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';
import { openToolbar } from './open-toolbar.ts';
import { crt, dialBody, optionsOf, recorded } from './recorded.ts';
import { postedOf } from './toolbar-with-ada.ts';

const apiUrl = 'https://acme.ameyo.example:8443';
const number = '+14155550132';
const context = { user: 90_071, ticket: 35_436 };

/** A server that answers after a while. */
const serverOf = (answer: () => VendorAnswer | Failure, delay = 0) => {
  const clock = createVirtualClock();
  const requests: VendorRequest[] = [];
  const send = (request: VendorRequest): Promise<VendorAnswer> => {
    requests.push(request);
    return new Promise((resolve, reject) => {
      clock.wakeAt(clock.now() + Math.min(delay, request.timeout), () => {
        const given = delay > request.timeout ? new Failure('no-answer') : answer();
        if (given instanceof Failure) reject(given);
        else resolve(given);
      });
    });
  };
  return { clock, http: { send }, requests };
};
const dialled = async (stage: VendorStage) => {
  stage.desk.dial(number, context);
  await stage.clock.pass(1_000);
  return stage.desk.view().dial;
};
const posted = (stage: VendorStage): readonly unknown[] =>
  stage.posted.map((text): unknown => JSON.parse(String(text)));

describe('a dial by clickToDialWithToken', () => {
  const options = { campaignId: '12', requestingHost: 'zendesk.acme', agentId: 'alias' };
  const answering = (text: string, status = 200) => serverOf(() => ({ status, text }));

  it('is one form with three headers; ticket and user go along, the secret is Zendesk’s to fill in', async () => {
    const server = answering(dialBody('connected', 'printed'));
    const stage = await openToolbar({ ...server, apiUrl, options, agentFields: { alias: 'agent1' } });
    expect((await dialled(stage))?.state).toBe('calling');
    const [request] = server.requests;
    expect(server.requests).toHaveLength(1);
    expect(request).toMatchObject({
      method: 'POST',
      url: `${apiUrl}/ameyowebaccess/command?command=clickToDialWithToken`,
      headers: {
        'Hash-key': '{{setting.api_secret}}',
        'Requesting-host': 'zendesk.acme',
        'Policy-name': 'token-based-authorization-policy',
      },
      timeout: 60_000,
    });
    expect(JSON.parse(request?.form?.['data'] ?? '')).toEqual({
      userId: 'agent1',
      campaignId: '12',
      phone: number,
      additionalParams: { CaseID: '35436', ContactID: '90071' },
    });
  });

  it.each(['agent-on-break', 'agent-not-signed-in', 'channel-unavailable', 'agent-no-answer', 'customer-no-answer'])(
    'that comes to nothing says why: %s',
    async (name) => {
      const server = answering(dialBody(name, 'printed'));
      const stage = await openToolbar({ ...server, apiUrl, options, agentFields: { alias: 'agent1' } });
      expect(await dialled(stage)).toMatchObject({ state: 'refused', refusal: { code: name } });
    },
  );

  it('waits as long as the setting says, takes no second click meanwhile, and then does not know', async () => {
    const server = serverOf(() => ({ status: 200, text: '' }), 90_000);
    const given = { ...options, timeoutSeconds: 75 };
    const stage = await openToolbar({ ...server, apiUrl, options: given, agentFields: { alias: 'agent1' } });
    await dialled(stage);
    await stage.clock.pass(70_000);
    expect(stage.desk.view().dial?.state).toBe('dialling');
    expect(stage.desk.dial('+12125550100', {})).toBe(false);
    await stage.clock.pass(5_000);
    expect(stage.desk.view().dial?.state).toBe('unknown');
    await stage.clock.pass(600_000);
    expect(server.requests).toHaveLength(1);
  });

  it('sends nothing where Ameyo’s id of the agent is not known', async () => {
    const server = answering('');
    const stage = await openToolbar({ ...server, apiUrl, options });
    expect(await dialled(stage)).toMatchObject({ state: 'refused', refusal: { code: 'agent-unknown' } });
    expect(server.requests).toEqual([]);
  });

  it('sends nothing where the agent’s own record cannot be read, and says which it was', async () => {
    for (const [failure, code] of [
      ['offline', 'offline'],
      ['no-answer', 'other'],
    ] as const) {
      const server = answering('');
      const parts = {
        http: server.http,
        questions: createQuestions(server.clock, () => undefined),
        options: optionsOf(options, apiUrl),
        apiUrl,
        agentField: () => Promise.reject(new Failure(failure)),
        fillDialBox: () => false,
      };
      expect(await dial(parts, { number, agentEmail: '' })).toEqual({ kind: 'refused', code });
      expect(server.requests).toEqual([]);
    }
  });

  it('is left to the toolbar where the options say so, also with an API', async () => {
    const server = answering('');
    const stage = await openToolbar({ ...server, apiUrl, options: { ...options, dial: 'toolbar' } });
    await dialled(stage);
    expect([server.requests.length, posted(stage)]).toMatchObject([0, [{ method: 'doDial' }]]);
  });

  it('is refused without a network, and not known where the answer was lost', async () => {
    for (const [failure, state] of [
      ['offline', 'refused'],
      ['no-answer', 'unknown'],
    ] as const) {
      const server = serverOf(() => new Failure(failure));
      const stage = await openToolbar({ ...server, apiUrl, options, agentFields: { alias: 'agent1' } });
      expect((await dialled(stage))?.state).toBe(state);
    }
  });

  it('says that the customer did not pick up although the call had been shown', async () => {
    const server = serverOf(() => ({ status: 200, text: dialBody('customer-no-answer', 'printed') }), 30_000);
    const stage = await openToolbar({ ...server, apiUrl, options, agentFields: { alias: 'agent1' } });
    stage.desk.dial(number, context);
    await stage.clock.pass(5_000);
    await stage.say(recorded('show-crm-object'));
    await stage.clock.pass(30_000);
    expect(stage.desk.view().dial).toMatchObject({ state: 'refused', refusal: { code: 'customer-no-answer' } });
  });

  it.each([
    ['e164', '+14155550132'],
    ['digits', '14155550132'],
    ['national', '4155550132'],
  ])('sends the number as %s', async (numberFormat, phone) => {
    const server = answering('');
    const stage = await openToolbar({
      ...server,
      apiUrl,
      options: { ...options, agentId: 'email', numberFormat },
    });
    await dialled(stage);
    expect(JSON.parse(server.requests[0]?.form?.['data'] ?? '')).toMatchObject({
      userId: 'james.bond@agents.co',
      phone,
    });
  });
});

describe('a number that only the agent can dial', () => {
  const options = { campaignId: '12', agentId: 'alias' };
  const agentFields = { alias: 'agent1' };
  const boxes = (stage: VendorStage) => postedOf(stage, 'populateNumberInDialBox');
  const refusing = (reason: string) =>
    serverOf(() => ({ status: 200, text: JSON.stringify({ status: 'error', reason, details: reason }) }));

  it('is put into the toolbar’s dial box, with the reason, and the phone is shown', async () => {
    const given = { ...options, numberFormat: 'national' };
    const stage = await openToolbar({ ...refusing('Invalid Hash-key'), apiUrl, options: given, agentFields });
    await stage.say(recorded('login'));
    expect(await dialled(stage)).toMatchObject({ state: 'finish-in-phone', refusal: { code: 'secret' } });
    expect(boxes(stage)).toEqual([{ method: 'populateNumberInDialBox', phone: '4155550132' }]);
    expect(stage.screen.phoneShown).toBe(1);
  });

  it('takes ticket and user from the click once it is dialled there', async () => {
    const stage = await openToolbar({ ...refusing(''), apiUrl, options });
    const ada = stage.helpdesk.addUser({ id: context.user, name: 'Ada Lovelace', phone: number });
    stage.helpdesk.addTicket({ requesterId: ada.id, updatedAt: 9 });
    stage.helpdesk.addTicket({ id: context.ticket, requesterId: ada.id, updatedAt: 1 });
    await stage.say(recorded('login'));
    await dialled(stage);
    await stage.clock.pass(20_000);
    await stage.say(recorded('show-crm-object'));
    expect(stage.view(crt)).toMatchObject({ ticket: { id: context.ticket }, reason: { kind: 'dialled' } });
  });

  it('is put there where the toolbar itself refuses it without a word, and stays refused where it says why', async () => {
    for (const [reason, count] of [
      [undefined, 1],
      ['Customer is in the do-not-call list', 0],
    ] as const) {
      const stage = await openToolbar();
      await stage.say(recorded('login'));
      await dialled(stage);
      await stage.say({ method: 'failedDoDialNotifyHandler', reason });
      expect(boxes(stage)).toHaveLength(count);
    }
  });

  it.each(['agent-on-break', 'agent-not-signed-in', 'channel-unavailable', 'agent-no-answer', 'customer-no-answer'])(
    'is not what the outcome %s means',
    async (name) => {
      const server = serverOf(() => ({ status: 200, text: dialBody(name, 'printed') }));
      const stage = await openToolbar({ ...server, apiUrl, options, agentFields });
      await stage.say(recorded('login'));
      expect((await dialled(stage))?.state).toBe('refused');
      expect(boxes(stage)).toEqual([]);
    },
  );

  it.each([
    ['nobody has signed in', []],
    ['the toolbar was loaded anew', ['login', 'on-load']],
    ['the agent has signed out', ['login', 'logout']],
    ['the agent is signed in elsewhere', ['login', 'login-elsewhere']],
  ])('is refused where %s: no dial box is there to see', async (_, heard) => {
    const stage = await openToolbar({ ...refusing('Invalid Hash-key'), apiUrl, options, agentFields });
    for (const name of heard) await stage.say(recorded(name));
    expect(await dialled(stage)).toMatchObject({ state: 'refused', refusal: { code: 'secret' } });
    expect(boxes(stage)).toEqual([]);
  });

  it.each(['login', 'login-status', 'select-campaign', 'ready', 'show-crm'])(
    'finds its dial box after %s, whatever was said before',
    async (name) => {
      const stage = await openToolbar({ ...refusing('Invalid Hash-key'), apiUrl, options, agentFields });
      await stage.say(recorded('on-load'));
      await stage.say(recorded(name));
      await dialled(stage);
      expect(boxes(stage)).toHaveLength(1);
    },
  );
});

describe('a dial by the toolbar', () => {
  it('is one message; its call takes the ticket from the click', async () => {
    const stage = await openToolbar({ options: { campaignId: '12' } });
    const ada = stage.helpdesk.addUser({ id: context.user, name: 'Ada Lovelace', phone: number });
    stage.helpdesk.addTicket({ requesterId: ada.id, updatedAt: 9 });
    stage.helpdesk.addTicket({ id: context.ticket, requesterId: ada.id, updatedAt: 1 });
    expect((await dialled(stage))?.state).toBe('dialling');
    expect(posted(stage)).toEqual([
      {
        method: 'doDial',
        phone: number,
        additionalParams: { CaseID: '35436', ContactID: '90071' },
        campaignId: '12',
        requestMethodId: 'doDial_1',
      },
    ]);
    await stage.say(recorded('show-crm-object'));
    await stage.clock.pass(1_000);
    await stage.say(recorded('hangup'));
    await stage.clock.pass(600_000);
    expect(stage.notes(context.ticket)).toHaveLength(1);
  });

  it.each([
    ['call-initiated', 'calling'],
    ['dial-failed', 'refused'],
  ])('is answered by %s: %s', async (message, state) => {
    const stage = await openToolbar();
    await dialled(stage);
    await stage.say(recorded(message));
    expect(stage.desk.view().dial?.state).toBe(state);
  });

  it('that the toolbar refuses says why in its words', async () => {
    const stage = await openToolbar();
    await dialled(stage);
    await stage.say(recorded('dial-failed'));
    const words = 'Customer is in the do-not-call list';
    expect(stage.desk.view().dial).toMatchObject({ state: 'refused', refusal: { words } });
  });

  it('is answered by an outbound call whose number is masked', async () => {
    const stage = await openToolbar();
    const outcome = stage.telephony.dial({ number, agentEmail: 'james.bond@agents.co' });
    await stage.clock.settle();
    await stage.say({ ...recorded('show-crm-object'), phone: '41XXXXXX32' });
    await stage.clock.pass(60_000);
    expect(await outcome).toEqual({ kind: 'calling' });
  });

  it('is answered by the name of its question, and by no other', async () => {
    const stage = await openToolbar();
    await dialled(stage);
    await stage.say({ method: 'doDial_99', result: { status: 'success' } });
    expect(stage.desk.view().dial?.state).toBe('dialling');
    await stage.say({ method: 'doDial_1', result: { status: 'success' } });
    expect(stage.desk.view().dial?.state).toBe('calling');
  });

  it('is answered by its own call, and by none to somebody else at that moment', async () => {
    const stage = await openToolbar();
    const outcomes: unknown[] = [];
    void stage.telephony.dial({ number, agentEmail: 'james.bond@agents.co' }).then((outcome) => outcomes.push(outcome));
    await stage.clock.settle();
    await stage.say({ ...recorded('show-crm-object'), phone: '2125550100' });
    await stage.say(recorded('show-crm'));
    expect(outcomes).toEqual([]);
    await stage.say(recorded('show-crm-object'));
    expect(outcomes).toEqual([{ kind: 'calling' }]);
  });

  it('is not known to have failed where the toolbar says nothing, and is not repeated', async () => {
    const stage = await openToolbar({ options: { timeoutSeconds: 10 } });
    await dialled(stage);
    await stage.clock.pass(10_000);
    expect(stage.desk.view().dial?.state).toBe('unknown');
    await stage.clock.pass(600_000);
    expect(stage.posted).toHaveLength(1);
  });
});
