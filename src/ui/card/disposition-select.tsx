import { useTranslation } from '../texts.ts';
import { Field } from '../field/field.tsx';
import { SelectBox } from '../field/select-box.tsx';

interface Props {
  readonly dispositions: readonly string[];
  readonly value: string;
  readonly isDisabled: boolean;
  readonly onChoose: (disposition: string) => void;
}

/** "Disposition": how the call came out, one of those that the rules name. Nothing where they name none. */
export const DispositionSelect = ({ dispositions, value, isDisabled, onChoose }: Props) => {
  const { t } = useTranslation();
  if (dispositions.length === 0 && value === '') return null;
  // One that was chosen before the rules changed stays readable.
  const choices = value === '' || dispositions.includes(value) ? dispositions : [...dispositions, value];
  return (
    <Field label={t('card.disposition')}>
      {(id) => (
        <SelectBox id={id} disabled={isDisabled} value={value} onChange={(event) => onChoose(event.target.value)}>
          <option value="">{t('card.dispositionNone')}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </SelectBox>
      )}
    </Field>
  );
};
