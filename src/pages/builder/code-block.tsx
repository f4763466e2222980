import { useState } from 'react';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LateIcon } from '#ui/primitives/late-icon.tsx';
import styles from './builder.module.css';

/** Code to be copied, whole: by its button, or by hand. */
export function CodeBlock({ code, label }: { code: string; label: string }) {
  const { t } = useI18n();
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const copy = () =>
    void navigator.clipboard.writeText(code).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  return (
    <div className={styles.code}>
      <textarea
        readOnly
        aria-label={label}
        spellCheck={false}
        rows={Math.min(12, Math.max(3, code.split('\n').length + 2))}
        value={code}
        onFocus={(event) => event.target.select()}
      />
      <Button look="strong" onClick={copy} onBlur={() => setOutcome(undefined)}>
        <LateIcon name={outcome === 'copied' ? 'check' : 'link'} size={16} />
        <span aria-live="polite">{t(outcome === 'copied' ? 'builder.copied' : 'builder.copy')}</span>
      </Button>
      {outcome === 'refused' && <p role="alert">{t('builder.refused')}</p>}
    </div>
  );
}
