import type { OpenDataIndex } from '#domain/open-data.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import type { SiteRoot } from '#ui/layout/site-pages.ts';
import styles from './data.module.css';

/** How complete, how precise and how old the data are, in a few numbers; the report has the rest. */
export function QualityPart({ root, index }: { root: SiteRoot; index: OpenDataIndex }) {
  const { t, number, language } = useI18n();
  const percents = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const { organizations, meanCompleteness, precision, freshness, missingFields } = index.quality;
  const shareOf = (count = 0) =>
    t('data.quality.share', {
      share: percents.format(organizations === 0 ? 0 : count / organizations),
      count,
      total: number(organizations),
    });
  const lines = [
    ['data.quality.completeness', percents.format(meanCompleteness)],
    ['data.quality.point', shareOf(precision.withPoint)],
    ['data.quality.recent', shareOf(freshness['under-2-years'])],
    ['data.quality.undated', shareOf(freshness.undated)],
    ['data.quality.website', shareOf(missingFields.website)],
    ['data.quality.phone', shareOf(missingFields.phone)],
  ] as const;
  return (
    <section className={styles.block} aria-labelledby="quality">
      <h2 id="quality">{t('data.quality')}</h2>
      <dl className={styles.numbers}>
        {lines.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.links}>
        <a href={`${root.pathname}data/quality.html`}>{t('data.quality.report')}</a>
        <a href={`${root.pathname}data/quality.json`}>{t('data.quality.json')}</a>
      </p>
    </section>
  );
}
