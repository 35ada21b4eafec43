import { useCallback, useState } from 'react';
import type { Command } from '../commands.ts';
import { ChatScreen } from './chat-screen.tsx';
import type { PhoneLink } from './phone-link.ts';
import { PhoneScreen } from './phone-screen.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { usePhone } from './use-phone.ts';
import { useSingleSignOn } from './use-single-sign-on.ts';

interface Props {
  readonly link: PhoneLink;
  readonly type: 'call' | 'chat';
}

/** The whole softphone: sign-in first, then the phone or the chats. */
export const AgentPage = ({ link, type }: Props) => {
  const event = usePhone(link);
  const [fault, setFault] = useState<string>();
  const ask = useCallback(
    async (command: Command) => {
      const sentence = await link.command(command);
      setFault(sentence);
      return sentence;
    },
    [link],
  );
  useSingleSignOn({ ask, page: link.page, type, isSignedIn: event && event.phone !== null });
  if (!event) return <p className="quiet centred">Connecting …</p>;
  const { phone, isSilent } = event;
  if (!phone || isSilent) return <SignInForm ask={ask} page={link.page} fault={fault} />;
  // Two agents may have their pages open: every command says whose it is.
  const agent = phone.agent.email;
  const askHere = async (command: Command) => ask(command.do === 'sign-in' ? command : { agent, ...command });
  return type === 'chat' ? (
    <ChatScreen phone={phone} ask={askHere} fault={fault} />
  ) : (
    <PhoneScreen phone={phone} event={event} ask={askHere} fault={fault} />
  );
};
