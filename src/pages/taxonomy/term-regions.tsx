import type { RegionCount } from '#engine/taxonomy/term-sheet.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { termHref } from '#ui/layout/page-addresses.ts';
import { territoryHref } from '#ui/layout/site-pages.ts';
import styles from './taxonomy.module.css';
import { nameOf, type TermScene } from './term-scene.ts';

/** How many by region, those with most first; a sector leads to its page in the region. */
export function TermRegions({ scene }: { scene: TermScene }) {
  const i18n = useI18n();
  const { t, compare } = i18n;
  const { sheet, world, page, region } = scene;
  const rows = sheet.regions
    .filter(({ isNamed }) => isNamed)
    .toSorted((a, b) => b.located - a.located || b.serving - a.serving || compare(a.name, b.name));
  const everywhere = sheet.members.filter(({ serves }) => serves?.includes(world.territories.country.code));
  const title = t(region ? 'taxonomy.regions.others' : 'taxonomy.regions');
  return (
    <section className={styles.block} aria-labelledby="regions">
      <h2 id="regions">{title}</h2>
      {rows.length === 0 ? (
        <p>{t('taxonomy.regions.none')}</p>
      ) : (
        <table className={styles.counts}>
          <caption className="visually-hidden">
            {title}, {nameOf(scene, i18n)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('taxonomy.region')}</th>
              <th scope="col">{t('taxonomy.located')}</th>
              <th scope="col">{t('taxonomy.serving')}</th>
              {page === 'sectors' && <th scope="col">{t('taxonomy.territory')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.code} scene={scene} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.note}>
        {t('taxonomy.regions.note')}
        {everywhere.length > 0 && ` ${t('taxonomy.regions.everywhere', { count: everywhere.length })}`}
        {sheet.withoutRegion > 0 && ` ${t('taxonomy.regions.without', { count: sheet.withoutRegion })}`}
      </p>
    </section>
  );
}

function Row({ scene, row }: { scene: TermScene; row: RegionCount }) {
  const { t, number, language } = useI18n();
  const { root, page, term, region } = scene;
  const { code, name, located, serving } = row;
  const isHere = region?.code === code;
  const sheet = territoryHref(root, code, language);
  const own = page === 'sectors' ? termHref(root, 'sectors', term.id, language, code) : sheet;
  return (
    <tr data-here={isHere || undefined}>
      <th scope="row">{isHere ? <b aria-current="page">{name}</b> : <a href={own}>{name}</a>}</th>
      <td>{number(located)}</td>
      <td>{number(serving)}</td>
      {page === 'sectors' && (
        <td>
          <a href={sheet}>
            {t('taxonomy.sheet')}
            <span className="visually-hidden"> {name}</span>
          </a>
        </td>
      )}
    </tr>
  );
}
