import tables from '#ui/coverage/coverage.module.css';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { organizationHref } from '#ui/layout/site-pages.ts';
import { kindLine, placeLine } from '#ui/organization/wording.ts';
import { PaperMore, sheetAddress } from './paper.tsx';
import { Scroller } from './scroller.tsx';
import sheets from './sheet-tables.module.css';
import styles from './territory.module.css';
import type { SheetScene } from './use-territory-page.ts';

/** Rows that the first printed page has room for. */
const PAPER_ROWS = 6;

/** The nearest organisations on the other side of the border. */
export function OutsidePart({ scene }: { scene: SheetScene }) {
  const { root, sheet, vocabulary } = scene;
  const i18n = useI18n();
  const { t, distance, language } = i18n;
  return (
    <section className={styles.block} data-part="outside" aria-labelledby="outside">
      <h2 id="outside">{t('territory.outside')}</h2>
      {sheet.outside.length === 0 ? (
        <p>{t('territory.outside.none')}</p>
      ) : (
        <Scroller what={t('territory.outside')}>
          <table className={`${tables.table} ${sheets.outside}`}>
            <caption className="visually-hidden">
              {t('territory.outside.caption', { name: sheet.name })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('territory.organization')}</th>
                <th scope="col">{t('territory.distance')}</th>
              </tr>
            </thead>
            <tbody>
              {sheet.outside.map(({ record, distanceKm }, at) => (
                <tr key={record.id} data-beyond={at >= PAPER_ROWS || undefined}>
                  <th scope="row">
                    <a className={sheets.link} href={organizationHref(root, record.id, language)}>
                      {record.name}
                    </a>{' '}
                    <span className={sheets.about}>
                      {kindLine(record.kinds, { i18n, vocabulary })} ·{' '}
                      {placeLine(record, { i18n, vocabulary })}
                    </span>
                  </th>
                  <td>{distance(distanceKm)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      {sheet.outside.length > PAPER_ROWS && (
        <PaperMore count={sheet.outside.length - PAPER_ROWS} address={sheetAddress(scene)} />
      )}
    </section>
  );
}
