import { useId, useState } from 'react';
import type { EmbedParameters } from '#domain/embed-parameters.ts';
import { SNIPPET_FORMS, type SnippetForm, snippetOf } from '#engine/embed/snippets.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './builder.module.css';
import { CodeBlock } from './code-block.tsx';

export interface CodePartProps {
  root: URL;
  parameters: EmbedParameters;
}

/** The code of the map in the form that the site of the partner takes. */
export function CodePart({ root, parameters }: CodePartProps) {
  const { t } = useI18n();
  const id = useId();
  const [form, setForm] = useState<SnippetForm>('element');
  const policy = `${form === 'element' ? `script-src ${root.origin}; ` : ''}frame-src ${root.origin}`;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{t('builder.code')}</h2>
      <fieldset className={styles.forms} aria-labelledby={id}>
        {SNIPPET_FORMS.map((one) => (
          <label key={one} className={styles.form}>
            <input type="radio" name={id} checked={form === one} onChange={() => setForm(one)} />
            {t(`builder.form.${one}`)}
          </label>
        ))}
      </fieldset>
      <p className={styles.hint}>{t(`builder.form.${form}.hint`)}</p>
      <CodeBlock code={snippetOf(form, root, parameters)} label={t('builder.code')} />
      <p className={styles.hint}>
        {t('builder.policy')} <code>{policy}</code>
      </p>
      <p>
        <a href={new URL('embed-protocol.md', root).href}>{t('builder.protocol')}</a>
      </p>
    </section>
  );
}
