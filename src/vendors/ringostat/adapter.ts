import { Failure } from '../../core/failure.ts';
import type { CommandOutcome, Contact, PhoneCommand } from '../../core/phone.ts';
import type { DialOutcome, DialRequest, Telephony, VendorHttp } from '../../core/ports.ts';
import { isSameName } from '../../core/deciding/same-name.ts';
import type { VendorPorts } from '../../bridge/vendor-ports.ts';
import { createContactSender } from './contact-sender.ts';
import { dialRequest, readDialAnswer } from './dial.ts';
import { createMemory } from './memory.ts';
import { digitsOf } from './numbers.ts';
import type { RingostatOptions } from './options.ts';
import type { Me } from './ownership.ts';
import { frame } from './translate.ts';
import { startWatch, type Watch } from './watch.ts';

type RingostatPorts = Omit<VendorPorts, 'mailbox' | 'post'>;

export interface RingostatSettings {
  readonly apiUrl: string;
  readonly country: string;
  readonly options: RingostatOptions;
}

/** A call that was dialled here is known by its number this long, ms. */
const dialReach = 30 * 60_000;

/** Ringostat: has no page, so its API is asked what the agent's calls do; dials and sends contacts by the same API. */
export function createRingostat(ports: RingostatPorts, settings: RingostatSettings): Telephony {
  const { http, clock, agent } = ports;
  const { apiUrl, options } = settings;
  const memory = createMemory(ports.memory, clock.now);
  const sender = createContactSender(ports, settings, memory);
  const dials: { readonly digits: string; readonly at: number }[] = [];
  let watch: Watch | undefined;

  const extension = async (): Promise<string | undefined> => ports.agentField(options.extension);
  const isSenior = options.seniorManager !== undefined && isSameName(options.seniorManager, agent.name);
  // A field that cannot be read now may be read the next time; calls are known by the agent's name meanwhile.
  const me = async (): Promise<Me> => ({
    name: agent.name,
    extension: await extension().catch(() => undefined),
    isSenior,
  });

  async function dial({ number }: DialRequest): Promise<DialOutcome> {
    const own = await extension().catch(() => undefined);
    if (own === undefined || own === '') return { kind: 'refused', code: 'agent-unknown' };
    dials.push({ digits: digitsOf(number), at: clock.now() });
    const outcome = await sent(http, apiUrl, own, number, options);
    if (outcome.kind !== 'refused') watch?.expectCall();
    return outcome;
  }

  return {
    vendor: 'ringostat',
    remembersCalls: true,
    listen: (onEvent) => {
      const own = startWatch({
        http,
        clock,
        apiUrl,
        poll: options.poll,
        takeUp: memory.ledger,
        keep: memory.keepLedger,
        me,
        dialled: () => dials.filter(({ at }) => clock.now() - at < dialReach).map(({ digits }) => digits),
        agentEmail: agent.email,
        organizationField: options.organizationField,
        onEvent,
        onUnread: () => ports.onUnread(frame),
      });
      watch = own;
      return () => {
        own.stop();
        if (watch === own) watch = undefined;
      };
    },
    dial,
    terms: {
      entities: options.entities,
      assignee: { otherwise: options.seniorManager },
      wantsContacts: options.syncContacts,
    },
    takes: new Set<PhoneCommand['do']>(options.syncContacts ? ['send-contact'] : []),
    perform: (command) => perform(command, sender),
  };
}

/** One request, never repeated: sent and not answered, the call may have started. */
async function sent(
  http: VendorHttp,
  apiUrl: string,
  extension: string,
  number: string,
  options: RingostatOptions,
): Promise<DialOutcome> {
  try {
    return readDialAnswer(await http.send(dialRequest(apiUrl, extension, number, options)), options);
  } catch (error) {
    return error instanceof Failure && error.code === 'offline'
      ? { kind: 'refused', code: 'offline' }
      : { kind: 'unknown' };
  }
}

const perform = (command: PhoneCommand, send: (contact: Contact) => Promise<CommandOutcome>): Promise<CommandOutcome> =>
  command.do === 'send-contact' ? send(command.contact) : Promise.resolve({ kind: 'refused', code: 'other' });
