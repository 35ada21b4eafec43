import { DEFAULT_THEME, getColor } from '@zendeskgarden/react-theming';
import { useId, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { Hidden } from '../layout.ts';

const Label = styled.label`
  display: block;
  margin-bottom: 4px;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
  font-weight: ${DEFAULT_THEME.fontWeights.semibold};
`;

const Whole = styled.div`
  position: relative;
`;

interface Props {
  readonly label: string;
  /** The label is read by screen readers only. */
  readonly isLabelHidden?: boolean;
  /** Draws the control, which takes this id to be found by its label. */
  readonly children: (id: string) => ReactNode;
}

/** A control below its label. */
export const Field = ({ label, isLabelHidden = false, children }: Props) => {
  const id = useId();
  return (
    <Whole>
      {isLabelHidden ? (
        <Hidden as="label" htmlFor={id}>
          {label}
        </Hidden>
      ) : (
        <Label htmlFor={id}>{label}</Label>
      )}
      {children(id)}
    </Whole>
  );
};
