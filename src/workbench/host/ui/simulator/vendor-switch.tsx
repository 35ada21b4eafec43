import { useDesk } from '../use-desk.ts';
import { SelectField } from './select-field.tsx';

type Settings = Readonly<Record<string, unknown>>;

interface Props {
  /** `undefined` while they cannot be read. */
  readonly settings: Settings | undefined;
  readonly onChange: (settings: Settings) => void;
}

/** Which vendor the app speaks to: replaces the settings by those of the simulator that plays it. */
export const VendorSwitch = ({ settings, onChange }: Props) => {
  const vendors = useDesk(({ panel }) => panel.vendors);
  const current = settings?.['vendor'];
  const names = Object.keys(vendors);
  const own = typeof current === 'string' && vendors[current] === undefined ? [current] : [];
  return (
    <SelectField
      label="Vendor"
      value={typeof current === 'string' ? current : ''}
      options={[...own, ...names]}
      onChange={(name) => {
        const chosen = vendors[name];
        if (chosen) onChange(chosen);
      }}
    />
  );
};
