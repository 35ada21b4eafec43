import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { Heading } from '../layout.ts';

const Page = styled.main`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: 12px;
  max-width: 560px;
  padding: 16px;
`;

/** A whole pane that says what happened and offers the next step. */
export const MessageScreen = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Page>
    <Heading as="h1">{title}</Heading>
    {children}
  </Page>
);
