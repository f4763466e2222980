import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { pageHref, type SiteRoot } from '#ui/layout/site-pages.ts';
import styles from './data.module.css';

const MEASURES = ['located', 'locatedByKind', 'serving', 'servingPart', 'density'] as const;

/** What the figures of the territories mean. */
export function MeasuresPart({ root }: { root: SiteRoot }) {
  const { t, language } = useI18n();
  return (
    <section className={styles.block} aria-labelledby="measures">
      <h2 id="measures">{t('data.measures')}</h2>
      <dl className={styles.measures}>
        {MEASURES.map((measure) => (
          <div key={measure}>
            <dt>
              <code>{measure}</code>
            </dt>
            <dd>{t(`data.measure.${measure}`)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={`${pageHref(root, 'coverage', language)}?part=method`}>{t('data.measures.more')}</a>
      </p>
    </section>
  );
}
