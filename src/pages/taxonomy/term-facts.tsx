import type { ReactNode } from 'react';
import type { LabelDefinition } from '#domain/taxonomy.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './taxonomy.module.css';
import type { TermScene } from './term-scene.ts';

/** Other names that are shown at once; the rest unfolds. */
const SHOWN_SYNONYMS = 12;

/** What belongs to the definition: other names, activity codes, who awards and for how long. */
export function TermFacts({ scene: { page, term, world } }: { scene: TermScene }) {
  const { t, language } = useI18n();
  const sector = page === 'sectors' ? world.taxonomy.sectors.find(({ id }) => id === term.id) : undefined;
  const label = page === 'labels' ? world.taxonomy.labels.find(({ id }) => id === term.id) : undefined;
  const family = world.taxonomy.families.find(({ id }) => id === sector?.family)?.label[language];
  return (
    <dl className={styles.facts}>
      <Synonyms words={term.synonyms[language] ?? []} />
      {family !== undefined && <Fact name={t('taxonomy.family')}>{family}</Fact>}
      {sector && <Codes name={t('taxonomy.naf.rev2')} codes={sector.naf.rev2} />}
      {sector && <Codes name={t('taxonomy.naf.2025')} codes={sector.naf.naf2025} />}
      {label && <LabelFacts label={label} />}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Synonyms({ words }: { words: readonly string[] }) {
  const { t } = useI18n();
  if (words.length === 0) return null;
  const rest = words.slice(SHOWN_SYNONYMS);
  return (
    <Fact name={t('taxonomy.synonyms')}>
      {words.slice(0, SHOWN_SYNONYMS).join(', ')}
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{t('taxonomy.synonyms.more', { count: rest.length })}</summary>
          {rest.join(', ')}
        </details>
      )}
    </Fact>
  );
}

function Codes({ name, codes }: { name: string; codes: readonly string[] }) {
  return codes.length === 0 ? null : <Fact name={name}>{codes.join(', ')}</Fact>;
}

/** Who awards the label, where that is said, and how long an award holds; what no source says is said to be unknown. */
function LabelFacts({ label }: { label: LabelDefinition }) {
  const { t, language, date } = useI18n();
  const { since, until, validYears, validity, url } = label;
  const own = validity?.[language];
  const rules = [
    ...(since === undefined ? [] : [t('taxonomy.validity.since', { date: date(since) })]),
    ...(until === undefined ? [] : [t('taxonomy.validity.until', { date: date(until) })]),
    ...(validYears === undefined ? [] : [t('taxonomy.validity.years', { count: validYears })]),
    ...(own === undefined ? [] : [own]),
  ];
  return (
    <>
      <Fact name={t('taxonomy.issuer')}>{label.issuer[language]}</Fact>
      <Fact name={t('taxonomy.source')}>
        {url === undefined ? t('taxonomy.source.none') : <a href={url}>{url.replace(/^https?:\/\//, '')}</a>}
      </Fact>
      <Fact name={t('taxonomy.validity')}>
        {rules.length === 0 ? t('taxonomy.validity.unknown') : rules.join(' ')}
      </Fact>
    </>
  );
}
