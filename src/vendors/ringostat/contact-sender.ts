import { Failure } from '../../core/failure.ts';
import type { CommandOutcome, Contact } from '../../core/phone.ts';
import type { Clock, VendorHttp } from '../../core/ports.ts';
import type { Agent } from '../../core/records.ts';
import { contactBody, contactRequest, readContactAnswer } from './contact.ts';
import type { Memory } from './memory.ts';
import type { RingostatOptions } from './options.ts';
import { contentOf, dayOf, wasSent, withSent } from './sent-contacts.ts';

interface SenderPorts {
  readonly http: VendorHttp;
  readonly clock: Clock;
  readonly agent: Agent;
  readonly accountHost: string;
}
interface SenderSettings {
  readonly apiUrl: string;
  readonly country: string;
  readonly options: RingostatOptions;
}

/** Sends contacts to the Smart Phone, the same content at most once a day. */
export function createContactSender(
  { http, clock, agent, accountHost }: SenderPorts,
  { apiUrl, country, options: { projectId = '' } }: SenderSettings,
  memory: Pick<Memory, 'sent' | 'keepSent'>,
): (contact: Contact) => Promise<CommandOutcome> {
  const context = { apiUrl, projectId, accountHost, agentId: agent.id, country };
  return async (contact) => {
    const body = contactBody(contact, context);
    if (!body) return { kind: 'done' };
    const [day, content] = [dayOf(clock.now()), contentOf(JSON.stringify(body))];
    if (wasSent(await memory.sent(), contact.user, day, content)) return { kind: 'done' };
    try {
      const outcome = readContactAnswer(await http.send(contactRequest(body, context)));
      if (outcome.kind === 'done') memory.keepSent(withSent(await memory.sent(), contact.user, day, content));
      return outcome;
    } catch (error) {
      return error instanceof Failure && error.code === 'offline'
        ? { kind: 'refused', code: 'offline' }
        : { kind: 'unknown' };
    }
  };
}
