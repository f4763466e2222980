import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { KnownIds } from '#engine/embed/check-parameters.ts';
import { diagnose, type SnippetFault } from '#engine/embed/diagnose.ts';
import type { Translator } from '#ui/i18n/translate.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import styles from './builder.module.css';
import { CodeBlock } from './code-block.tsx';
import type { BuilderWords } from './settings-part.tsx';

export interface DoctorPartProps {
  root: URL;
  words: BuilderWords;
}

/** Reads code that is in place, says what is wrong with it, and gives it back mended. */
export function DoctorPart({ root, words }: DoctorPartProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const id = useId();
  const [pasted, setPasted] = useState('');
  const known = useMemo(() => knownIds(words), [words]);
  const text = useDeferredValue(pasted);
  const diagnosis = useMemo(
    () => (text.trim() === '' ? undefined : diagnose(text, root, known)),
    [text, root, known],
  );
  return (
    <section className={styles.card} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('builder.doctor')}</h2>
      <p className={styles.hint} id={`${id}-lead`}>
        {t('builder.doctor.lead')}
      </p>
      <label htmlFor={id} className="visually-hidden">
        {t('builder.doctor.label')}
      </label>
      <textarea
        id={id}
        className={styles.pasted}
        rows={5}
        spellCheck={false}
        aria-describedby={`${id}-lead`}
        placeholder="<mapster-map …>"
        value={pasted}
        onChange={(event) => setPasted(event.target.value)}
      />
      <div role="status">
        {diagnosis?.faults.length === 0 && (
          <p className={styles.good}>
            <Icon name="check" size={16} />
            <span>{t('builder.doctor.good')}</span>
          </p>
        )}
        {diagnosis && diagnosis.faults.length > 0 && (
          <ul className={styles.faults}>
            {diagnosis.faults.map((fault, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: faults have no other identity and no state
              <li key={at} data-fault={fault.code}>
                <Icon name="warning" size={16} />
                <span>{faultWords(fault, i18n)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {diagnosis?.mended !== undefined && diagnosis.faults.length > 0 && (
        <>
          <h3>{t('builder.doctor.mended')}</h3>
          <CodeBlock code={diagnosis.mended} label={t('builder.doctor.mended')} />
        </>
      )}
    </section>
  );
}

function faultWords(fault: SnippetFault, { t }: Translator): string {
  const value = fault.value ?? '';
  const meant = fault.meant ?? t('builder.unknown');
  switch (fault.code) {
    case 'attribute':
      return t('doctor.attribute', { name: fault.name, meant });
    case 'value':
      return t('doctor.value', { name: fault.name, value, meant });
    case 'lock':
    case 'radius':
      return t(`doctor.${fault.code}`, { value });
    case 'script-missing':
    case 'policy-script':
    case 'policy-frame':
      return t(`doctor.${fault.code}`, { meant });
    case 'script-elsewhere':
    case 'iframe-elsewhere':
    case 'accent':
      return t(`doctor.${fault.code}`, { value, meant });
    default:
      return t(`doctor.${fault.code}`);
  }
}

function knownIds({ taxonomy, territories }: BuilderWords): KnownIds {
  const ids = (terms: readonly { id: string }[]) => terms.map(({ id }) => id);
  return {
    kind: ids(taxonomy.kinds),
    sector: ids(taxonomy.sectors),
    need: ids(taxonomy.needs),
    label: ids(taxonomy.labels),
    in: [territories.country, ...territories.regions, ...territories.departments].map(({ code }) => code),
  };
}
