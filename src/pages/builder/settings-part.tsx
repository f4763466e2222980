import { useId } from 'react';
import { type EmbedParameter, type EmbedParameters, NARROWING_PARAMETERS } from '#domain/embed-parameters.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import { CheckMenu } from '#ui/coverage/check-menu.tsx';
import { ChoiceSelect } from '#ui/coverage/choice-select.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { AccentField } from './accent-field.tsx';
import styles from './builder.module.css';

export interface BuilderWords {
  taxonomy: Taxonomy;
  territories: Territories;
}

export interface SettingsPartProps {
  words: BuilderWords;
  parameters: EmbedParameters;
  onChange: (parameters: EmbedParameters) => void;
}

/** What the map shows, and how. */
export function SettingsPart(props: SettingsPartProps) {
  const { parameters, onChange } = props;
  // A lock on a choice that is gone goes with it.
  const set = (name: EmbedParameter, value: string) => {
    const next = { ...parameters, [name]: value };
    onChange(next.lock ? { ...next, lock: lockOf(next) } : next);
  };
  return (
    <>
      <Content {...props} set={set} />
      <Look {...props} set={set} />
    </>
  );
}

interface PartProps extends SettingsPartProps {
  set: (name: EmbedParameter, value: string) => void;
}

function Content({ words, parameters, onChange, set }: PartProps) {
  const { t, language } = useI18n();
  const id = useId();
  const { taxonomy, territories } = words;
  const named = (terms: readonly { id: string; label: { fr: string; en: string } }[]) =>
    terms.map((term) => ({ id: term.id, label: term.label[language] }));
  const areas = [...territories.regions, ...territories.departments].map(({ code, name }) => ({
    id: code,
    label: code.startsWith('D') ? `${name} (${code.slice(1)})` : name,
  }));
  const lists = [
    ['kind', named(taxonomy.kinds)],
    ['sector', named(taxonomy.sectors)],
    ['in', areas],
    ['need', named(taxonomy.needs)],
    ['label', named(taxonomy.labels)],
  ] as const;
  const locks = lockOf(parameters);
  return (
    <section className={styles.card} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('builder.content')}</h2>
      <div className={styles.menus}>
        {lists.map(([name, options]) => (
          <CheckMenu
            key={name}
            label={t(`builder.${name}`)}
            options={options}
            chosen={idsOf(parameters[name])}
            onChange={(chosen) => set(name, chosen.join(','))}
          />
        ))}
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-q`}>{t('builder.q')}</label>
        <input
          id={`${id}-q`}
          type="text"
          maxLength={200}
          autoComplete="off"
          value={parameters.q ?? ''}
          aria-describedby={`${id}-q-hint`}
          onChange={(event) => set('q', event.target.value)}
        />
        <span id={`${id}-q-hint`} className={styles.hint}>
          {t('builder.q.hint')}
        </span>
      </div>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={Boolean(parameters.lock)}
          disabled={locks === ''}
          onChange={(event) => onChange({ ...parameters, lock: event.target.checked ? locks : '' })}
        />
        {t('builder.lock')}
      </label>
    </section>
  );
}

const HEIGHTS = ['400', '500', '600', '700', '800'] as const;

function Look({ parameters, set }: PartProps) {
  const { t } = useI18n();
  const id = useId();
  const views = ['both', 'map', 'list', 'coverage'] as const;
  const themes = ['auto', 'light', 'dark'] as const;
  const px = (value: string) => ({ value, label: t('builder.height.px', { px: value }) });
  return (
    <section className={styles.card} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('builder.look')}</h2>
      <div className={styles.choices}>
        <ChoiceSelect
          label={t('builder.view')}
          value={views.find((view) => view === parameters.view) ?? 'both'}
          options={views.map((value) => ({ value, label: t(`builder.view.${value}`) }))}
          onChange={(value) => set('view', value === 'both' ? '' : value)}
        />
        <ChoiceSelect
          label={t('builder.height')}
          value={parameters.height ?? '600'}
          options={[...HEIGHTS.map(px), { value: 'auto', label: t('builder.height.auto') }]}
          onChange={(value) => set('height', value)}
        />
        <ChoiceSelect
          label={t('builder.theme')}
          value={themes.find((theme) => theme === parameters.theme) ?? 'auto'}
          options={themes.map((value) => ({ value, label: t(`builder.theme.${value}`) }))}
          onChange={(value) => set('theme', value === 'auto' ? '' : value)}
        />
        <ChoiceSelect
          label={t('builder.lang')}
          value={parameters.lang ?? ''}
          options={[
            { value: '', label: t('builder.lang.auto') },
            { value: 'fr', label: t('language.fr') },
            { value: 'en', label: t('language.en') },
          ]}
          onChange={(value) => set('lang', value)}
        />
      </div>
      <AccentField value={parameters.accent ?? ''} onChange={(value) => set('accent', value)} />
    </section>
  );
}

function idsOf(text = ''): string[] {
  return text === '' ? [] : text.split(',');
}

function lockOf(parameters: EmbedParameters): string {
  return NARROWING_PARAMETERS.filter((name) => parameters[name]).join(',');
}
