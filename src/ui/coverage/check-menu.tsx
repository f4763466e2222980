import { useId } from 'react';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Button } from '../primitives/button.tsx';
import { PopoverMenu } from '../primitives/popover-menu.tsx';
import styles from './coverage.module.css';

export interface CheckMenuProps {
  label: string;
  options: readonly { id: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Any of several: a button that says how many, and their list. */
export function CheckMenu({ label, options, chosen, onChange }: CheckMenuProps) {
  const { t } = useI18n();
  const id = useId();
  const toggle = (one: string) =>
    onChange(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  return (
    <PopoverMenu label={label} chosen={chosen.length}>
      {() => (
        <>
          <p className={styles.menuTitle} id={id}>
            {label}
          </p>
          <fieldset className={styles.checks} aria-labelledby={id}>
            {options.map((option) => (
              <label key={option.id} className={styles.check}>
                <input
                  type="checkbox"
                  checked={chosen.includes(option.id)}
                  onChange={() => toggle(option.id)}
                />
                {option.label}
              </label>
            ))}
          </fieldset>
          <p className={styles.menuFoot}>
            <Button look="quiet" disabled={chosen.length === 0} onClick={() => onChange([])}>
              {t('coverage.clear')}
            </Button>
          </p>
        </>
      )}
    </PopoverMenu>
  );
}
