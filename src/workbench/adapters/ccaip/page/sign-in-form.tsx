import { useState } from 'react';
import type { Ask } from './phone-commands.ts';

interface Props {
  readonly ask: Ask;
  readonly page: string;
  readonly fault: string | undefined;
}

export const SignInForm = ({ ask, page, fault }: Props) => {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  return (
    <form
      className="sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        void ask({ do: 'sign-in', email, page });
      }}
    >
      <h1>Agent sign-in</h1>
      <label>
        E-mail
        <input type="email" required autoComplete="username" value={email} onChange={(e) => setEmail(e.target.value)} />
      </label>
      <label>
        Password
        <input
          type="password"
          required
          autoComplete="current-password"
          value={password}
          onChange={(e) => setPassword(e.target.value)}
        />
      </label>
      <button className="primary" type="submit">
        Sign in
      </button>
      <p className="quiet">This phone is simulated: any password will do.</p>
      {fault === undefined ? undefined : <p role="alert">{fault}</p>}
    </form>
  );
};
