import { createTermTest, termOf, type VocabularyName } from '#engine/taxonomy/terms.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { termHref } from '#ui/layout/page-addresses.ts';
import styles from './taxonomy.module.css';
import { termName } from './term-related.tsx';
import type { TermScene } from './term-scene.ts';

const LISTS = ['kinds', 'sectors', 'labels'] as const satisfies readonly VocabularyName[];

/** What meets a need, and why: each term with its meaning. */
export function NeedPart({ scene }: { scene: TermScene }) {
  const { t, number, language } = useI18n();
  const { root, term, world, vocabulary } = scene;
  const need = world.taxonomy.needs.find(({ id }) => id === term.id);
  const terms = LISTS.flatMap((list) => (need?.[list] ?? []).map((id) => ({ list, id })));
  if (terms.length === 0) return null;
  return (
    <section className={styles.block} aria-labelledby="why">
      <h2 id="why">{t('taxonomy.why')}</h2>
      <p className={styles.note}>{t('taxonomy.why.note')}</p>
      <dl className={styles.why}>
        {terms.map(({ list, id }) => (
          <div key={`${list} ${id}`}>
            <dt>
              <a href={termHref(root, list, id, language)}>{termName(vocabulary, list, id)}</a>
              <span className={styles.count}>
                {t(`taxonomy.one.${list}`)} · {number(countOf(scene, list, id))}
              </span>
            </dt>
            <dd>{termOf(world.taxonomy, list, id)?.definition[language]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function countOf({ world }: TermScene, list: VocabularyName, id: string): number {
  return world.records.filter(createTermTest(world, list, id)).length;
}
