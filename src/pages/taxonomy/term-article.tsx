import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { PRERENDERED } from '#ui/layout/prerendered.tsx';
import { LabelPart } from './label-part.tsx';
import { NeedPart } from './need-part.tsx';
import styles from './taxonomy.module.css';
import { TermHead } from './term-head.tsx';
import { TermMap } from './term-map.tsx';
import { TermMembers } from './term-members.tsx';
import { TermRegions } from './term-regions.tsx';
import { TermRelated } from './term-related.tsx';
import type { TermScene } from './term-scene.ts';

/** All that is known of a term: what it means, who has it, where they are, and what goes with it. */
export function TermArticle({ scene }: { scene: TermScene }) {
  const { t, date } = useI18n();
  const { page, world } = scene;
  return (
    <article className={styles.article} {...PRERENDERED}>
      <TermHead scene={scene} />
      <div className={styles.columns}>
        <TermMap scene={scene} />
        <TermRegions scene={scene} />
      </div>
      {page === 'needs' && <NeedPart scene={scene} />}
      {page === 'labels' && <LabelPart scene={scene} />}
      <TermMembers scene={scene} />
      {scene.region === undefined && <TermRelated scene={scene} />}
      <p className={styles.note}>{t('taxonomy.edition', { date: date(world.edition) })}</p>
    </article>
  );
}
