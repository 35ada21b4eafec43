import * as v from 'valibot';

const dataSchema = v.record(v.string(), v.unknown());

/** The object in the text; `undefined` where it holds none. */
export const dataOf = (text: string): Record<string, unknown> | undefined => {
  try {
    return v.parse(dataSchema, JSON.parse(text.trim() === '' ? '{}' : text));
  } catch {
    return undefined;
  }
};

interface Props {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Fields of an event, as JSON. */
export const DataField = ({ label, text, onChange }: Props) => (
  <label>
    {label}
    <textarea
      rows={3}
      spellCheck={false}
      aria-invalid={dataOf(text) === undefined}
      value={text}
      onChange={({ target }) => onChange(target.value)}
    />
  </label>
);
