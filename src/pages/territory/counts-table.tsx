import type { SheetCount, SheetCountRow } from '#engine/coverage/sheet-counts.ts';
import tables from '#ui/coverage/coverage.module.css';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { KindTile } from '#ui/primitives/kind-tile.tsx';
import { directoryHref } from './directory-href.ts';
import { Scroller } from './scroller.tsx';
import sheets from './sheet-tables.module.css';
import styles from './territory.module.css';
import type { SheetScene } from './use-territory-page.ts';

/** How many of each sector and kind; a heading leads to them in the directory. */
export function CountsTable({ scene }: { scene: SheetScene }) {
  const { t, language } = useI18n();
  const { root, sheet, vocabulary } = scene;
  const everyone = sheet.counts.filter(({ sector }) => sector === undefined);
  const bySector = sheet.counts.filter(({ sector }) => sector !== undefined);
  return (
    <>
      <p className={styles.note}>
        {t('territory.counts.caption')} {t('territory.counts.note')}
      </p>
      <Scroller what={t('territory.who')}>
        <table className={`${tables.table} ${sheets.counts}`}>
          <caption className="visually-hidden">{t('territory.counts.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('territory.counts.sector')}</th>
              {sheet.kinds.map((kind) => (
                <th key={kind} scope="col">
                  <a className={sheets.column} href={directoryHref(root, language, { kind, in: sheet.code })}>
                    <KindTile {...vocabulary.kindStyle(kind)} size={18} />
                    {vocabulary.kind(kind)}
                  </a>
                </th>
              ))}
              <th scope="col">{t('territory.counts.all')}</th>
            </tr>
          </thead>
          <tbody>
            {bySector.map((row) => (
              <Row key={row.sector} scene={scene} row={row} />
            ))}
          </tbody>
          <tfoot>
            {everyone.map((row) => (
              <Row key="everyone" scene={scene} row={row} />
            ))}
          </tfoot>
        </table>
      </Scroller>
    </>
  );
}

function Row({ scene, row }: { scene: SheetScene; row: SheetCountRow }) {
  const { t, language } = useI18n();
  const { root, sheet, vocabulary } = scene;
  const { sector, cells } = row;
  return (
    <tr data-sector={sector ?? 'all'}>
      <th scope="row">
        {sector === undefined ? (
          t('territory.counts.everyone')
        ) : (
          <a className={sheets.link} href={directoryHref(root, language, { sector, in: sheet.code })}>
            {vocabulary.sector(sector)}
          </a>
        )}
      </th>
      {[...cells, row].map((cell, at) => (
        <Cell key={sheet.kinds[at] ?? 'all'} cell={cell} />
      ))}
    </tr>
  );
}

function Cell({ cell: { located, fromElsewhere } }: { cell: SheetCount }) {
  const { t, number } = useI18n();
  return (
    <td data-empty={located + fromElsewhere === 0 || undefined}>
      {number(located)}
      {fromElsewhere > 0 && (
        <span className={sheets.elsewhere}>
          {' '}
          +{number(fromElsewhere)}
          <span className="visually-hidden"> {t('territory.counts.elsewhere')}</span>
        </span>
      )}
    </td>
  );
}
