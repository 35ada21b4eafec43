import { useCallback, useState } from 'react';
import type { Command } from '../commands.ts';
import type { PhoneLink } from './phone-link.ts';
import { PhoneScreen } from './phone-screen.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { usePhone } from './use-phone.ts';

interface Props {
  readonly link: PhoneLink;
  readonly type: 'call' | 'chat';
}

/** The whole softphone: sign-in first, then the phone. */
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
  if (!event) return <p className="quiet centred">Connecting …</p>;
  const { phone, clockOffset, isSilent } = event;
  if (!phone || isSilent) return <SignInForm ask={ask} page={link.page} fault={fault} />;
  if (type === 'chat') return <p className="quiet centred">No chats are waiting.</p>;
  return <PhoneScreen phone={phone} clockOffset={clockOffset} ask={ask} fault={fault} />;
};
