import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { CrashBoundary } from './faults/crash-boundary.tsx';
import { Themed, type Scheme } from './theme.tsx';

export interface ShellProps {
  readonly scheme: Scheme;
  /** From `createTexts`. */
  readonly texts: i18n;
  /** Reloads the frame; offered where a screen crashed. */
  readonly onReload: () => void;
  readonly children: ReactNode;
}

/** What every screen stands in: texts, theme, and a way on when drawing fails. */
export const Shell = ({ scheme, texts, onReload, children }: ShellProps) => (
  <I18nextProvider i18n={texts}>
    <Themed scheme={scheme}>
      <CrashBoundary onReload={onReload}>{children}</CrashBoundary>
    </Themed>
  </I18nextProvider>
);
