import type { Problem } from '#engine/intake/check.ts';
import styles from './correction.module.css';
import { Problems } from './problems.tsx';

export interface TextFieldProps {
  id: string;
  label: string;
  hint?: string | undefined;
  value: string;
  long?: boolean;
  problems: readonly Problem[];
  onChange: (text: string) => void;
}

/** A text with its name above, what helps to write it and what is wrong with it below. */
export function TextField({ id, label, hint, value, long = false, problems, onChange }: TextFieldProps) {
  const described = [hint && `${id}-hint`, problems.length > 0 && `${id}-problem`].filter(Boolean).join(' ');
  const shared = {
    id,
    value,
    autoComplete: 'off',
    'aria-invalid': problems.length > 0 || undefined,
    'aria-describedby': described || undefined,
  } as const;
  return (
    <div className={styles.field} data-long={long || undefined}>
      <label htmlFor={id}>{label}</label>
      {long ? (
        <textarea {...shared} rows={2} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} type="text" onChange={(event) => onChange(event.target.value)} />
      )}
      {hint && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      <Problems id={`${id}-problem`} problems={problems} />
    </div>
  );
}
