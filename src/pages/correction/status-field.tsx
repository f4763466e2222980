import { ChoiceSelect } from '#ui/coverage/choice-select.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import type { Outcome } from './scene.ts';
import { TextField } from './text-field.tsx';

export interface StatusFieldProps {
  value: string;
  set: (text: string) => void;
  outcome: Outcome;
}

const MERGED = 'merged:';

/** Whether the organisation goes on, has ended, or became a part of another one. */
export function StatusField({ value, set, outcome }: StatusFieldProps) {
  const { t } = useI18n();
  const isMerged = value.startsWith(MERGED);
  return (
    <>
      <ChoiceSelect
        label={t('correction.field.status')}
        value={isMerged ? MERGED : value}
        options={[
          { value: '', label: t('correction.status.active') },
          { value: 'closed', label: t('correction.status.closed') },
          { value: MERGED, label: t('correction.status.merged') },
        ]}
        onChange={set}
      />
      {isMerged && (
        <TextField
          id="correction-status"
          label={t('correction.mergedInto')}
          hint={t('correction.hint.mergedInto')}
          value={value.slice(MERGED.length).trimStart()}
          problems={outcome.checked.errors.filter(({ field }) => field === 'status')}
          onChange={(text) => set(`${MERGED}${text}`)}
        />
      )}
    </>
  );
}
