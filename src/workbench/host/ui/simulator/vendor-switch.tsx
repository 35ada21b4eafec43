import { useDesk } from '../use-desk.ts';

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
  return (
    <label>
      Vendor{' '}
      <select
        value={typeof current === 'string' ? current : ''}
        onChange={({ target }) => {
          const chosen = vendors[target.value];
          if (chosen) onChange(chosen);
        }}
      >
        {typeof current === 'string' && vendors[current] === undefined && <option>{current}</option>}
        {Object.keys(vendors).map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
};
