import { Choice } from './choice.tsx';
import { DataField } from './data-field.tsx';

const examples = {
  nothing: {},
  'virtual agent': {
    session_variable: { ani: '+14155550132', ticket_id: '35', utm_source: 'spring' },
    va_data_parameters: { order: 'A-17' },
  },
  'SIP headers': { custom_sip_headers: { 'X-Caller': '+14155550132', 'X-Case': '4711' } },
} as const;
type Example = keyof typeof examples;

const names: readonly Example[] = ['nothing', 'virtual agent', 'SIP headers'];
const textOf = (name: Example): string => JSON.stringify(examples[name], undefined, 1);

interface Props {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Further fields of New_Call or New_Chat, e.g. of a virtual agent that had the session before. */
export const CarriedData = ({ text, onChange }: Props) => (
  <>
    <Choice
      label="Handed over by"
      options={names}
      value={names.find((name) => textOf(name) === text) ?? 'nothing'}
      onChange={(name) => onChange(textOf(name))}
    />
    <DataField label="Further data (JSON)" text={text} onChange={onChange} />
  </>
);
