import { type ReactNode, useId } from 'react';
import type { CorrectedField } from '#domain/correction.ts';
import type { CorrectionDraft } from '#engine/correction/draft.ts';
import { CheckMenu } from '#ui/coverage/check-menu.tsx';
import { ChoiceSelect } from '#ui/coverage/choice-select.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './correction.module.css';
import { Problems } from './problems.tsx';
import { fieldsOf, type Outcome, type Scene } from './scene.ts';
import { StatusField } from './status-field.tsx';
import { TextField } from './text-field.tsx';

export interface FieldGroupProps {
  group: 'identity' | 'what' | 'contact' | 'place' | 'links';
  fields: readonly CorrectedField[];
  scene: Scene;
  draft: CorrectionDraft;
  outcome: Outcome;
  onChange: (field: CorrectedField, text: string) => void;
  children?: ReactNode;
}

export function FieldGroup({ group, fields, children, ...rest }: FieldGroupProps) {
  const { t } = useI18n();
  const id = useId();
  const own = fields.filter((field) => fieldsOf(rest.scene).has(field) && isShown(field, rest.draft));
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{t(`correction.group.${group}`)}</h2>
      <div className={styles.fields}>
        {own.map((field) => (
          <Field key={field} field={field} {...rest} />
        ))}
        {children}
      </div>
    </section>
  );
}

/** The region follows from the department; only without one is it asked. */
function isShown(field: CorrectedField, { texts }: CorrectionDraft): boolean {
  return field !== 'region' || !texts.department;
}

interface FieldProps extends Omit<FieldGroupProps, 'group' | 'fields' | 'children'> {
  field: CorrectedField;
}

const LONG: readonly CorrectedField[] = ['summary.fr', 'summary.en', 'labels', 'partners', 'serves'];
const HINTS = {
  aliases: 'correction.hint.aliases',
  'summary.fr': 'correction.hint.summary',
  'summary.en': 'correction.hint.summary',
  email: 'correction.hint.email',
  phone: 'correction.hint.phone',
  serves: 'correction.hint.serves',
  partners: 'correction.hint.partners',
} as const;

function Field({ field, scene, draft, outcome, onChange }: FieldProps) {
  const { t } = useI18n();
  const value = draft.texts[field] ?? '';
  const set = (text: string) => onChange(field, text);
  if (field === 'kinds' || field === 'sectors')
    return <TermsField field={field} value={value} set={set} scene={scene} outcome={outcome} />;
  if (field === 'status') return <StatusField value={value} set={set} outcome={outcome} />;
  if (field === 'department' || field === 'region')
    return <AreaField field={field} value={value} set={set} scene={scene} />;
  const [label] = scene.taxonomy.labels;
  const hint =
    field === 'labels'
      ? t('correction.hint.labels', { example: `${label?.id ?? 'label'}@2023..2026` })
      : field in HINTS
        ? t(HINTS[field as keyof typeof HINTS])
        : undefined;
  return (
    <TextField
      id={`correction-${field}`}
      label={t(`correction.field.${field}`)}
      hint={hint}
      value={value}
      long={LONG.includes(field)}
      // What nobody has written yet is no mistake: the list of what is missing has it.
      problems={value === '' ? [] : outcome.checked.errors.filter((problem) => problem.field === field)}
      onChange={set}
    />
  );
}

interface TermsFieldProps {
  field: 'kinds' | 'sectors';
  value: string;
  set: (text: string) => void;
  scene: Scene;
  outcome: Outcome;
}

function TermsField({ field, value, set, scene, outcome }: TermsFieldProps) {
  const { t, language } = useI18n();
  const terms = scene.taxonomy[field];
  const options = terms.map(({ id, label }) => ({ id, label: label[language] }));
  const chosen = value === '' ? [] : value.split(';');
  const names = chosen.map((id) => options.find((option) => option.id === id)?.label ?? id);
  return (
    <div className={styles.terms} id={`correction-${field}`} tabIndex={-1}>
      <CheckMenu
        label={t(`correction.field.${field}`)}
        options={options}
        chosen={chosen}
        onChange={(ids) => set(ids.join(';'))}
      />
      <span>{names.length === 0 ? t('correction.none') : names.join(' · ')}</span>
      {field === 'kinds' && <span className={styles.hint}>{t('correction.hint.kinds')}</span>}
      {value !== '' && (
        <Problems problems={outcome.checked.errors.filter((problem) => problem.field === field)} />
      )}
    </div>
  );
}

interface AreaFieldProps extends Omit<TermsFieldProps, 'field' | 'outcome'> {
  field: 'department' | 'region';
}

function AreaField({ field, value, set, scene }: AreaFieldProps) {
  const { t, compare } = useI18n();
  const { departments, regions } = scene.territories;
  const areas =
    field === 'region'
      ? regions.map(({ code, name }) => ({ value: code, label: name }))
      : departments.map(({ code, name }) => ({ value: code, label: `${name} (${code.slice(1)})` }));
  return (
    <div id={`correction-${field}`} tabIndex={-1}>
      <ChoiceSelect
        label={t(`correction.field.${field}`)}
        value={value}
        options={[
          { value: '', label: t('correction.none') },
          ...[...areas].sort((a, b) => compare(a.label, b.label)),
        ]}
        onChange={set}
      />
    </div>
  );
}
