import { Textarea } from '@zendeskgarden/react-forms';
import { exampleRules } from './example-rules.ts';
import { SelectField } from './select-field.tsx';

interface Props {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** The setting `rules` as a text of its own, with examples to load. Mistakes are left in: the app itself names them. */
export const RulesField = ({ text, onChange }: Props) => (
  <>
    <SelectField
      label="Load example rules"
      value=""
      options={exampleRules.map(({ title }) => title)}
      onChange={(chosen) => {
        const example = exampleRules.find(({ title }) => title === chosen);
        if (example) onChange(example.text);
      }}
    />
    <Textarea isCompact aria-label="Rules" minRows={6} value={text} onChange={({ target }) => onChange(target.value)} />
  </>
);
