import type { Telephony, TelephonyEvent } from '../../core/ports.ts';
import type { VendorPorts } from '../../bridge/vendor-ports.ts';
import { readBook, withCall, type Book } from './book.ts';
import { dial } from './dial.ts';
import type { Fields } from './fields.ts';
import { createHost } from './host.ts';
import type { AmeyoOptions } from './options.ts';
import { perform, taken } from './perform.ts';
import { createQuestions } from './questions.ts';
import { translate } from './translate.ts';
import { readAmeyo } from './wire.ts';

type AmeyoPorts = Omit<VendorPorts, 'accountHost'>;

const mostRequests = 50;

/** Ameyo's toolbar, without its script: hears it, answers it, asks it; dials by it or by `clickToDialWithToken`. */
export async function createAmeyo(
  ports: AmeyoPorts,
  { apiUrl, options }: { readonly apiUrl: string | undefined; readonly options: AmeyoOptions },
): Promise<Telephony> {
  const { mailbox, memory, agent, http, agentField } = ports;
  // Every message to the toolbar is the text of a JSON object.
  const post = (message: Fields): void => ports.post('adapter', JSON.stringify(message));
  const questions = createQuestions(ports.clock, post);
  const host = createHost({ post, agentField, options });
  let book = readBook(await memory.read());
  /** Pops of this page that were not answered yet, by call. */
  const requests = new Map<string, string>();
  let tell = (_event: TelephonyEvent): void => undefined;
  const remember = (next: Book): void => {
    if (next !== book) void memory.write(next);
    book = next;
  };
  /** A call-back is a disposition, too; its answer does not say of which call. */
  const calledBack = (id: string): void => {
    const call = book.calls.find((known) => known.id === id);
    if (call) remember(withCall(book, { ...call, isDisposed: true }));
    tell({ kind: 'disposition', frame: 'adapter', channel: 'call', id, state: 'set', code: 'Callback' });
  };

  return {
    vendor: 'ameyo',
    takes: taken,
    // Of chats nobody has described how the toolbar takes one.
    disposes: ['call'],
    // A chat's; whose address a call flow's variable holds nobody knows.
    emailPaths: ['customer.email'],
    dialTimeout: options.timeoutSeconds * 1000,
    listen: (onEvent) => {
      tell = onEvent;
      return mailbox.open(({ frame, value }) => {
        const message = readAmeyo(value, options.ticketIdNames);
        if (!message) return ports.onUnread(frame);
        const told = translate(message, book, { frame, agentEmail: agent.email });
        remember(told.book);
        if (message.event === 'call-shown' && message.requestId !== undefined) {
          requests.set(message.id, message.requestId);
          // Calls that never got a ticket leave theirs behind.
          for (const [oldest] of requests) if (requests.size > mostRequests) requests.delete(oldest);
        }
        for (const event of told.events) onEvent(event);
        questions.hear(message);
        host.hear(message);
      });
    },
    dial: (request) => dial({ http, questions, options, apiUrl, agentField, fillDialBox: host.fillDialBox }, request),
    perform: async (command) => {
      const requestId = command.do === 'link-record' ? requests.get(command.id) : undefined;
      // A pop is answered once.
      if (command.do === 'link-record') requests.delete(command.id);
      const outcome = await perform(command, questions, options, requestId);
      if (command.do === 'call-back' && outcome.kind === 'done') calledBack(command.id);
      return outcome;
    },
  };
}
