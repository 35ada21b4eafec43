import { hangUp, pause, pickUp, playCall, prepare, send } from './play.ts';
import type { Scenario } from './scenario.ts';
import { numbers, openTicketOf } from './seeded.ts';

const lookup = { to: 'lookup' } as const;

/** Virtual agents, Agent Assist, and Zendesk's own record of a call. */
export const assistants: readonly Scenario[] = [
  {
    id: 'virtual-agent-hands-over',
    title: 'Virtual agent hands over',
    about: 'New_Call carries what a virtual agent found out: the ticket number among its variables opens that ticket.',
    run: async (stage) =>
      playCall(stage, {
        from: numbers.ada,
        data: {
          session_variable: { ani: numbers.ada, ticket_id: String(openTicketOf(stage, 'Ada Lovelace')) },
          va_data_parameters: { order: 'A-17', intent: 'printer' },
        },
      }),
  },
  {
    id: 'virtual-agent-task',
    title: 'Virtual agent during the call',
    about:
      'A virtual agent joins, finds out Ada’s ticket and leaves: the ticket opens, one note names the agent’s call.',
    run: async (stage) => {
      await prepare(stage);
      const ticket = String(openTicketOf(stage, 'Ada Lovelace'));
      const callId = await pickUp(stage, { from: numbers.ada });
      await send(stage, { do: 'virtual-agent', callId, step: 'joined', values: { task: 'find the ticket' } });
      await stage.wait(pause.breath);
      const values = { ani: numbers.ada, ticket_id: ticket };
      await send(stage, { do: 'virtual-agent', callId, step: 'variables', values });
      await send(stage, { do: 'virtual-agent', callId, step: 'left' });
      await stage.wait(pause.talk);
      await hangUp(stage, callId);
    },
  },
  {
    id: 'sip-headers',
    title: 'Number in a SIP header',
    about: 'Nothing pops, but New_Call has custom SIP headers with the number in X-Caller: Ada’s open ticket opens.',
    run: async (stage) =>
      playCall(stage, {
        from: numbers.ada,
        data: { custom_sip_headers: { 'X-Caller': numbers.ada, 'X-Case': '4711' } },
      }),
  },
  {
    id: 'agent-assist',
    title: 'Agent Assist started',
    about: 'Agent Assist starts in Ada’s call, under both names the event has: the card shows it once, one note.',
    run: async (stage) => {
      await prepare(stage);
      const callId = await pickUp(stage, { from: numbers.ada, pop: lookup });
      await send(stage, { do: 'agent-assist', callId, name: 'Agent_Assist_Started' });
      await send(stage, { do: 'agent-assist', callId, name: 'Agent_Assist_Added' });
      await stage.wait(pause.talk);
      await hangUp(stage, callId);
    },
  },
  {
    id: 'call-record',
    title: 'Call record of Talk Partner Edition',
    about: 'The rules ask for Zendesk’s call record: Ada’s ticket gets it as its one comment, with both lines in it.',
    needs: { rules: { version: 1, rules: [{ name: 'Call record', then: { note: 'call' } }] } },
    run: async (stage) => {
      await prepare(stage);
      // Stays on: the record is written after the end, and other calls do without it.
      stage.zendesk.faults.talkPartnerEdition = true;
      const lines = { phone: numbers.ada, support_number: '+13392195276' };
      const callId = await pickUp(stage, { from: numbers.ada, pop: lookup, data: lines });
      await stage.wait(pause.talk);
      await hangUp(stage, callId);
    },
  },
];
