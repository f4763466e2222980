import { countTerms } from '#engine/taxonomy/term-sheet.ts';
import { termsOf } from '#engine/taxonomy/terms.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { type TermPage, termHref } from '#ui/layout/page-addresses.ts';
import { PRERENDERED } from '#ui/layout/prerendered.tsx';
import { KindMark } from '#ui/primitives/kind-mark.tsx';
import styles from './taxonomy.module.css';
import { TermPath } from './term-path.tsx';
import type { SceneGround } from './term-scene.ts';

interface TermIndexProps {
  ground: SceneGround;
  page: TermPage;
}

/** Every term of a vocabulary with its meaning and its number; sectors by family. */
export function TermIndex({ ground, page }: TermIndexProps) {
  const { t, date, language } = useI18n();
  const { world } = ground;
  const { families, sectors } = world.taxonomy;
  return (
    <div className={styles.article} {...PRERENDERED}>
      <IndexHead ground={ground} page={page} />
      {page === 'sectors' ? (
        families.map(({ id, label }) => (
          <section key={id} className={styles.block} aria-labelledby={`family-${id}`}>
            <h2 id={`family-${id}`}>{label[language]}</h2>
            <TermCards ground={ground} page={page} among={(one) => isOfFamily(one, id)} heading="h3" />
          </section>
        ))
      ) : (
        <div className={styles.block}>
          <TermCards ground={ground} page={page} among={() => true} heading="h2" />
        </div>
      )}
      <p className={styles.note}>{t('taxonomy.edition', { date: date(world.edition) })}</p>
    </div>
  );

  function isOfFamily(sector: string, family: string): boolean {
    return sectors.some((one) => one.id === sector && one.family === family);
  }
}

export function IndexHead({ ground, page }: TermIndexProps) {
  const { t } = useI18n();
  return (
    <header className={styles.head}>
      <TermPath ground={ground} page={page} />
      <h1 tabIndex={-1}>{t(`taxonomy.${page}`)}</h1>
      <p>{t(`taxonomy.lead.${page}`)}</p>
    </header>
  );
}

interface TermCardsProps extends TermIndexProps {
  among: (id: string) => boolean;
  heading: 'h2' | 'h3';
}

function TermCards({ ground, page, among, heading: Name }: TermCardsProps) {
  const { t, language } = useI18n();
  const { root, world, vocabulary } = ground;
  const counts = new Map(countTerms(world, page).map(({ id, count }) => [id, count]));
  const terms = termsOf(world.taxonomy, page).filter(({ id }) => among(id));
  if (terms.length === 0) return <p>{t('taxonomy.index.none')}</p>;
  return (
    <ul className={styles.cards}>
      {terms.map(({ id, label, definition }) => (
        <li key={id}>
          <Name>
            {page === 'kinds' && <KindMark {...vocabulary.kindStyle(id)} size={18} />}
            <a href={termHref(root, page, id, language)}>
              {page === 'kinds' ? vocabulary.kindPlural(id) : label[language]}
            </a>
          </Name>
          <p className={styles.count}>{t('taxonomy.sum.short', { count: counts.get(id) ?? 0 })}</p>
          <p className={styles.about}>{definition[language]}</p>
        </li>
      ))}
    </ul>
  );
}
