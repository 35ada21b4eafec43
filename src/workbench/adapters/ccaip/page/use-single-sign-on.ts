import { useEffect, useRef } from 'react';
import type { Ask } from './phone-commands.ts';
import { hintedAgent, onSignedInElsewhere } from './remembered-agent.ts';

interface SignOn {
  readonly ask: Ask;
  readonly page: string;
  readonly type: 'call' | 'chat';
  /** `undefined` until the server has said so. */
  readonly isSignedIn: boolean | undefined;
}

/** Signs in without a form: whom the address hints at, once a load, and on the chat page whoever signs in to the call page. */
export const useSingleSignOn = ({ ask, page, type, isSignedIn }: SignOn): void => {
  const hasTried = useRef(false);
  useEffect(() => {
    if (isSignedIn === undefined || hasTried.current) return;
    hasTried.current = true;
    if (!isSignedIn && hintedAgent !== undefined) void ask({ do: 'sign-in', email: hintedAgent, page });
  }, [ask, page, isSignedIn]);
  useEffect(() => {
    if (type !== 'chat' || isSignedIn !== false) return undefined;
    return onSignedInElsewhere((email) => void ask({ do: 'sign-in', email, page }));
  }, [ask, page, type, isSignedIn]);
};
