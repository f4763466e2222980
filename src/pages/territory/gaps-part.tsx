import type { GapFacet, SheetGap } from '#engine/coverage/sheet-gaps.ts';
import tables from '#ui/coverage/coverage.module.css';
import { MeasureValue } from '#ui/coverage/measure-value.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { organizationHref } from '#ui/layout/site-pages.ts';
import { Scroller } from './scroller.tsx';
import sheets from './sheet-tables.module.css';
import styles from './territory.module.css';
import type { SheetScene } from './use-territory-page.ts';

const FACETS: readonly GapFacet[] = ['kinds', 'sectors'];

/** What exists elsewhere and not here, those that similar territories have most often first. */
export function GapsPart({ scene }: { scene: SheetScene }) {
  const { t } = useI18n();
  const { name, gaps, region, country } = scene.sheet;
  const columns = 5 + (region ? 1 : 0);
  return (
    <section className={styles.block} data-part="gaps" aria-labelledby="gaps">
      <h2 id="gaps">{t('territory.gaps')}</h2>
      {gaps.length === 0 ? (
        <p>{t('territory.gaps.none')}</p>
      ) : (
        <>
          <p className={styles.note}>{t('territory.gaps.lead')}</p>
          <Scroller what={t('territory.gaps')}>
            <table className={`${tables.table} ${sheets.gaps}`}>
              <caption className="visually-hidden">{t('territory.gaps.caption', { name })}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('territory.gaps.term')}</th>
                  <th scope="col">{t('territory.gaps.fromElsewhere')}</th>
                  <th scope="col">{t('territory.gaps.similar')}</th>
                  {region && <th scope="col">{region.name}</th>}
                  <th scope="col">{country.name}</th>
                  <th scope="col" className={sheets.nearest}>
                    {t('territory.gaps.nearest')}
                  </th>
                </tr>
              </thead>
              {FACETS.filter((facet) => gaps.some((gap) => gap.facet === facet)).map((facet) => (
                <tbody key={facet}>
                  <tr>
                    <th scope="rowgroup" colSpan={columns} className={sheets.group}>
                      {t(`territory.gaps.${facet}`)}
                    </th>
                  </tr>
                  {gaps
                    .filter((gap) => gap.facet === facet)
                    .map((gap) => (
                      <Gap key={gap.id} scene={scene} gap={gap} />
                    ))}
                </tbody>
              ))}
            </table>
          </Scroller>
        </>
      )}
    </section>
  );
}

function Gap({ scene: { root, sheet, vocabulary }, gap }: { scene: SheetScene; gap: SheetGap }) {
  const { t, number, distance, language } = useI18n();
  const { id, facet, nearest } = gap;
  return (
    <tr data-gap={id}>
      <th scope="row">{facet === 'kinds' ? vocabulary.kind(id) : vocabulary.sector(id)}</th>
      <td>{number(gap.fromElsewhere)}</td>
      <td>{t('territory.gaps.of', { count: gap.similar, total: number(sheet.similar.length) })}</td>
      {sheet.region && <td>{number(gap.region ?? 0)}</td>}
      <td>{number(gap.country)}</td>
      <td className={sheets.nearest}>
        {nearest ? (
          <>
            <a className={sheets.link} href={organizationHref(root, nearest.record.id, language)}>
              {nearest.record.name}
            </a>{' '}
            <span className={sheets.about}>{distance(nearest.distanceKm)}</span>
          </>
        ) : (
          <MeasureValue value={null} format={number} />
        )}
      </td>
    </tr>
  );
}
