import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { networkHref } from '#ui/layout/page-addresses.ts';
import { territoryHref } from '#ui/layout/site-pages.ts';
import { KindMark } from '#ui/primitives/kind-mark.tsx';
import styles from './taxonomy.module.css';
import { TermFacts } from './term-facts.tsx';
import { TermPath } from './term-path.tsx';
import { coverageHref, filteredHref, nameOf, type TermScene } from './term-scene.ts';

/** Name, meaning, number, and the ways on. */
export function TermHead({ scene }: { scene: TermScene }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { page, term, region, vocabulary } = scene;
  const name = nameOf(scene, i18n);
  return (
    <header className={styles.head}>
      <TermPath ground={scene} page={page} term={{ page, id: term.id, name, isLast: region === undefined }} />
      <h1 tabIndex={-1}>
        {page === 'kinds' && <KindMark {...vocabulary.kindStyle(term.id)} size={28} />}
        {region === undefined ? name : t('taxonomy.inRegion', { name, region: region.name })}
      </h1>
      <p className={styles.definition}>{term.definition[i18n.language]}</p>
      {region === undefined && <TermFacts scene={scene} />}
      <p className={styles.sum}>{sumOf(scene, i18n)}</p>
      <TermActions scene={scene} />
    </header>
  );
}

function sumOf({ sheet, region, page }: TermScene, { t, number }: ReturnType<typeof useI18n>): string {
  if (region) {
    const { located, serving } = region;
    return t('taxonomy.sum.region', { located: number(located), serving: number(serving) });
  }
  const { members, former } = sheet;
  if (page !== 'labels') return t('taxonomy.sum', { count: members.length });
  const sum = t('taxonomy.sum.labels', { count: members.length });
  return former.length === 0 ? sum : `${sum} ${t('taxonomy.sum.former', { count: former.length })}`;
}

function TermActions({ scene }: { scene: TermScene }) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { root, region } = scene;
  const coverage = coverageHref(scene, i18n);
  return (
    <ul className={styles.actions} aria-label={t('taxonomy.actions')}>
      <li>
        <a href={filteredHref(scene, i18n)}>{t('taxonomy.toDirectory')}</a>
      </li>
      {coverage !== undefined && (
        <li>
          <a href={coverage}>{t('taxonomy.toCoverage')}</a>
        </li>
      )}
      {region ? (
        <li>
          <a href={territoryHref(root, region.code, language)}>
            {t('taxonomy.toTerritory', { name: region.name })}
          </a>
        </li>
      ) : (
        <li>
          <a href={networkHref(root, language)}>{t('taxonomy.toNetwork')}</a>
        </li>
      )}
    </ul>
  );
}
