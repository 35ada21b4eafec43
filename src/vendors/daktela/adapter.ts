import type { CommandOutcome, PhoneCommand } from '../../core/phone.ts';
import type { DialOutcome, Telephony } from '../../core/ports.ts';
import type { VendorPorts } from '../../bridge/vendor-ports.ts';
import { setStatus, signInToQueue } from './commands.ts';
import { createConnection, troubleOf } from './connection.ts';
import { sendContact } from './contact.ts';
import { dial } from './dial.ts';
import type { DaktelaOptions } from './options.ts';
import { startPolling, type Polling } from './polling.ts';
import { createRounds, type Rounds } from './rounds.ts';
import { createWho, type Found } from './who.ts';

type DaktelaPorts = Omit<VendorPorts, 'mailbox' | 'post' | 'accountHost'>;

export interface DaktelaSettings {
  readonly apiUrl: string;
  readonly options: DaktelaOptions;
}

const takes: ReadonlySet<PhoneCommand['do']> = new Set(['dispose', 'set-queue', 'send-contact']);
const refused = (code: 'agent-unknown' | 'other'): CommandOutcome & DialOutcome => ({ kind: 'refused', code });

/** Daktela V6: has no page for us, so its REST API is read by the tab that holds the phone, and dials. */
export function createDaktela(ports: DaktelaPorts, { apiUrl, options }: DaktelaSettings): Telephony {
  const connection = createConnection(ports.http, apiUrl);
  const who = createWho({ ...ports, connection }, options.agentId);
  let running: { readonly rounds: Rounds; readonly polling: Polling } | undefined;

  const perform = async (command: PhoneCommand): Promise<CommandOutcome> => {
    switch (command.do) {
      case 'dispose': {
        const activity = running?.rounds.activityOf(command.id);
        const status = running?.rounds.statusNamed(command.code);
        if (activity === undefined || activity.startsWith('call:') || status === undefined) return refused('other');
        return setStatus(connection, activity, status);
      }
      case 'set-queue': {
        const found = await who();
        if (found.kind !== 'found') return unknownAgent(found);
        const { queue, isOn } = command;
        const outcome = await signInToQueue(connection, found.self.login, queue, isOn);
        if (outcome.kind === 'done') running?.rounds.setQueue(queue, isOn);
        return outcome;
      }
      case 'send-contact':
        return sendContact(connection, command.contact, options);
      case 'call-back':
      case 'link-record':
      case 'sign-in-here':
        return refused('other');
    }
  };

  return {
    vendor: 'daktela',
    remembersCalls: true,
    takes,
    emailPaths: ['email'],
    listen: (onEvent) => {
      const rounds = createRounds({ ...ports, connection, options, who, onEvent });
      const polling = startPolling(ports.clock, { turn: rounds.turn, onLate: rounds.catchUp });
      running = { rounds, polling };
      return () => {
        rounds.stop();
        polling.stop();
        running = undefined;
      };
    },
    dial: async (request) => {
      const found = await who();
      // Without a user the instance would dial for whoever the token belongs to.
      if (found.kind !== 'found') return unknownAgent(found);
      const outcome = await dial(connection, request, { login: found.self.login, queue: options.queue });
      running?.rounds.expectCall();
      running?.polling.hurry();
      return outcome;
    },
    perform,
  };
}

function unknownAgent({ reply }: Found): CommandOutcome & DialOutcome {
  const trouble = reply ? troubleOf(reply) : undefined;
  if (trouble === 'secret' || trouble === 'offline' || trouble === 'too-many')
    return { kind: 'refused', code: trouble };
  return refused(trouble === 'none' || trouble === undefined ? 'agent-unknown' : 'other');
}
