import * as call from './call-commands.ts';
import * as chat from './chat-commands.ts';
import type { CommandNamed, Done, ReadCommand } from './commands.ts';
import type { Exchange } from './exchange.ts';
import * as page from './page-commands.ts';
import * as session from './session-commands.ts';
import * as transfer from './transfer-commands.ts';

type Performers = {
  readonly [Name in ReadCommand['do']]: (exchange: Exchange, command: CommandNamed<Name>) => Promise<Done>;
};

const performers: Performers = {
  'sign-in': page.signIn,
  'sign-out': page.signOut,
  status: page.setStatus,
  post: page.post,
  reload: page.reload,
  ring: call.ring,
  answer: call.answer,
  decline: call.endRinging,
  'give-up': call.endRinging,
  'hang-up': call.hangUp,
  hold: call.holdOrMute,
  mute: call.holdOrMute,
  dial: call.dial,
  'choose-number': call.chooseNumber,
  'customer-answers': call.customerAnswers,
  pop: call.pop,
  transfer: transfer.begin,
  'complete-transfer': transfer.complete,
  'drop-consult': transfer.drop,
  'add-party': transfer.add,
  'customer-hangs-up': transfer.customerHangsUp,
  'new-chat': chat.begin,
  'accept-chat': chat.accept,
  'chat-message': chat.write,
  'show-chat': chat.show,
  'end-chat': chat.end,
  'dismiss-chat': chat.dismiss,
  'pop-chat': chat.pop,
  'virtual-agent': session.virtualAgent,
  'agent-assist': session.assist,
};

/** Does what was asked. Resolves when a page has shown and posted it; rejects with a sentence. */
export const perform = <Name extends ReadCommand['do']>(
  exchange: Exchange,
  command: CommandNamed<Name> & { readonly do: Name },
): Promise<Done> => performers[command.do](exchange, command);
