import { Textarea } from '@zendeskgarden/react-forms';
import { exampleRules } from './example-rules.ts';

interface Props {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** The setting `rules` as a text of its own, with examples to load. Mistakes are left in: the app itself names them. */
export const RulesField = ({ text, onChange }: Props) => (
  <>
    <select
      aria-label="Load example rules"
      value=""
      onChange={({ target }) => {
        const example = exampleRules.find(({ title }) => title === target.value);
        if (example) onChange(example.text);
      }}
    >
      <option value="">Load example rules…</option>
      {exampleRules.map(({ title }) => (
        <option key={title}>{title}</option>
      ))}
    </select>
    <Textarea isCompact aria-label="Rules" minRows={6} value={text} onChange={({ target }) => onChange(target.value)} />
  </>
);
