import { DEFAULT_THEME, ThemeProvider, getColor } from '@zendeskgarden/react-theming';
import { useLayoutEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useDesk } from './use-desk.ts';

/** Garden's colours as custom properties, so that the page's own style sheet follows the scheme too. */
const VARIABLES = {
  '--surface': 'background.default',
  '--raised': 'background.raised',
  '--recessed': 'background.recessed',
  '--subtle': 'background.subtle',
  '--internal': 'background.warning',
  '--accent': 'background.primaryEmphasis',
  '--text': 'foreground.default',
  '--quiet': 'foreground.subtle',
  '--link': 'foreground.primary',
  '--danger': 'foreground.danger',
  '--success': 'foreground.success',
  '--line': 'border.default',
  '--line-strong': 'border.emphasis',
} as const;

export const Themed = ({ children }: { readonly children: ReactNode }) => {
  const scheme = useDesk((state) => state.scheme);
  const theme = useMemo(() => ({ ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base: scheme } }), [scheme]);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.style.colorScheme = scheme;
    for (const [name, variable] of Object.entries(VARIABLES))
      root.style.setProperty(name, getColor({ theme, variable }));
  }, [theme, scheme]);
  return <ThemeProvider theme={theme}>{children}</ThemeProvider>;
};
