import { holdingsOf } from '#engine/labels/holdings.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { pageHref } from '#ui/layout/site-pages.ts';
import { LabelTimeline } from '#ui/organization/label-timeline.tsx';
import { holderRows } from './holder-rows.ts';
import styles from './taxonomy.module.css';
import type { TermScene } from './term-scene.ts';

/** The holders of a label along time: those with the same dates on one line. */
export function LabelPart({ scene }: { scene: TermScene }) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { root, term, sheet, world } = scene;
  const everyone = [...sheet.members, ...sheet.former];
  const holdings = holdingsOf(everyone, world.taxonomy.labels, world.edition).filter(
    ({ label }) => label.id === term.id,
  );
  if (holdings.length === 0) return null;
  const explore = `${pageHref(root, 'labels', language)}?label=${term.id}#explore`;
  return (
    <section className={styles.block} aria-labelledby="timeline">
      <h2 id="timeline">{t('timeline.title')}</h2>
      <LabelTimeline
        rows={holderRows(holdings, i18n)}
        edition={world.edition}
        what="timeline.holders"
        about={`${t('timeline.title')}, ${term.label[language] ?? term.id}`}
      />
      <p className={styles.note}>
        <a href={explore}>{t('taxonomy.explore.one')}</a>
      </p>
    </section>
  );
}
