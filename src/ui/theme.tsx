import { DEFAULT_THEME, ThemeProvider, getColor } from '@zendeskgarden/react-theming';
import { useMemo, type ReactNode } from 'react';
import { createGlobalStyle } from 'styled-components';

/** The scheme that the agent chose in Zendesk. */
export type Scheme = 'light' | 'dark';

const PageStyle = createGlobalStyle<{ readonly $scheme: Scheme }>`
  *, *::before, *::after { box-sizing: border-box; }
  html { color-scheme: ${({ $scheme }) => $scheme}; }
  body {
    margin: 0;
    font-family: ${DEFAULT_THEME.fonts.system};
    font-size: ${DEFAULT_THEME.fontSizes.md};
    line-height: 20px;
    overflow-wrap: anywhere;
    background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
  }
  h1, h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
  h1, h2, h3 { font-size: inherit; }
  ul, ol { list-style: none; }
`;

/** Everything below it has Garden's look in the scheme that is given, and so has the page. */
export const Themed = ({ scheme, children }: { readonly scheme: Scheme; readonly children: ReactNode }) => {
  const theme = useMemo(() => ({ ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base: scheme } }), [scheme]);
  return (
    <ThemeProvider theme={theme}>
      <PageStyle $scheme={scheme} />
      {children}
    </ThemeProvider>
  );
};
