import { useTranslation } from '../texts.ts';
import type { LookupFilter } from '../../core/showing/view.ts';
import { Field } from '../field/field.tsx';
import { SelectBox } from '../field/select-box.tsx';

const kinds = ['all', 'tickets', 'people', 'organizations'] as const;
const sinces = ['any', 'day', 'week', 'month', 'year'] as const;

interface Props {
  readonly filter: LookupFilter;
  readonly onChange: (filter: LookupFilter) => void;
}

/** What the search is narrowed to: a kind of record, and how long ago it was updated. */
export const SearchFilters = ({ filter, onChange }: Props) => {
  const { t } = useTranslation();
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: 8 }}>
      <Field label={t('picker.kind')} isLabelHidden>
        {(id) => (
          <SelectBox
            id={id}
            value={filter.kind ?? 'all'}
            onChange={({ target }) => {
              const kind = kinds.find((one) => one === target.value) ?? 'all';
              onChange({ ...filter, kind });
            }}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`picker.kinds.${kind}`)}
              </option>
            ))}
          </SelectBox>
        )}
      </Field>
      <Field label={t('picker.since')} isLabelHidden>
        {(id) => (
          <SelectBox
            id={id}
            value={filter.since ?? 'any'}
            onChange={({ target }) => {
              const since = sinces.find((one) => one === target.value) ?? 'any';
              onChange({ ...filter, since });
            }}
          >
            {sinces.map((since) => (
              <option key={since} value={since}>
                {t(`picker.sinces.${since}`)}
              </option>
            ))}
          </SelectBox>
        )}
      </Field>
    </div>
  );
};
