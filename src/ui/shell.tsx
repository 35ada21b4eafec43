import type { ReactNode } from 'react';
import { TextsProvider, type Texts } from './texts.ts';
import { CrashBoundary } from './faults/crash-boundary.tsx';
import { Themed, type Scheme } from './theme.tsx';

export interface ShellProps {
  readonly scheme: Scheme;
  /** From `createTexts`. */
  readonly texts: Texts;
  /** Reloads the frame; offered where a screen crashed. */
  readonly onReload: () => void;
  readonly children: ReactNode;
}

/** What every screen stands in: texts, theme, and a way on when drawing fails. */
export const Shell = ({ scheme, texts, onReload, children }: ShellProps) => (
  <TextsProvider value={texts}>
    <Themed scheme={scheme}>
      <CrashBoundary onReload={onReload}>{children}</CrashBoundary>
    </Themed>
  </TextsProvider>
);
