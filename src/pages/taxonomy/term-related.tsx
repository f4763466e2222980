import type { RelatedTerm } from '#engine/taxonomy/term-sheet.ts';
import { VOCABULARIES, type VocabularyName } from '#engine/taxonomy/terms.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { termHref } from '#ui/layout/page-addresses.ts';
import type { Vocabulary } from '#ui/organization/vocabulary.ts';
import styles from './taxonomy.module.css';
import type { TermScene } from './term-scene.ts';

/** Of each vocabulary. */
const SHOWN = 8;

/** What the members have beside the term, most common first. */
export function TermRelated({ scene }: { scene: TermScene }) {
  const { t } = useI18n();
  const { related } = scene.sheet;
  if (related.length === 0) return null;
  return (
    <section className={styles.block} aria-labelledby="related">
      <h2 id="related">{t('taxonomy.related')}</h2>
      <p className={styles.note}>{t('taxonomy.related.note')}</p>
      <div className={styles.related}>
        {VOCABULARIES.map((vocabulary) => (
          <Group
            key={vocabulary}
            scene={scene}
            vocabulary={vocabulary}
            terms={related.filter((one) => one.vocabulary === vocabulary).slice(0, SHOWN)}
          />
        ))}
      </div>
    </section>
  );
}

interface GroupProps {
  scene: TermScene;
  vocabulary: VocabularyName;
  terms: readonly RelatedTerm[];
}

function Group({ scene: { root, vocabulary: words }, vocabulary, terms }: GroupProps) {
  const { t, number, language } = useI18n();
  if (terms.length === 0) return null;
  return (
    <div>
      <h3 id={`related-${vocabulary}`}>{t(`taxonomy.${vocabulary}`)}</h3>
      <ul aria-labelledby={`related-${vocabulary}`}>
        {terms.map(({ id, count }) => (
          <li key={id}>
            <a href={termHref(root, vocabulary, id, language)}>{termName(words, vocabulary, id)}</a>{' '}
            <span className={styles.count}>{number(count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function termName(words: Vocabulary, vocabulary: VocabularyName, id: string): string {
  const names = { kinds: words.kind, sectors: words.sector, labels: words.label, needs: words.need };
  return names[vocabulary](id);
}
