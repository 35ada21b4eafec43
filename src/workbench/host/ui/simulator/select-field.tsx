import { Field, Select } from '@zendeskgarden/react-forms';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly onChange: (value: string) => void;
}

/** A list to choose from; the value of an option is what stands on it. */
export const SelectField = ({ label, value, options, onChange }: Props) => (
  <Field>
    <Field.Label isRegular>{label}</Field.Label>
    <Select isCompact value={value} onChange={({ target }) => onChange(target.value)}>
      {value === '' && <option value="">Choose…</option>}
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </Select>
  </Field>
);
