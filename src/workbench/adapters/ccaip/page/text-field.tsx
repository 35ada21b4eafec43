interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export const TextField = ({ label, value, onChange }: Props) => (
  <label>
    {label}
    <input value={value} onChange={({ target }) => onChange(target.value)} />
  </label>
);
