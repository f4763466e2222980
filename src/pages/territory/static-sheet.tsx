import type { Manifest } from '#domain/artefacts.ts';
import type { TerritoryBrief } from '#engine/coverage/brief.ts';
import type { TerritoryMap } from '#engine/territory-map/territory-map.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { PRERENDERED } from '#ui/layout/prerendered.tsx';
import { SiteHeader } from '#ui/layout/site-header.tsx';
import type { SiteRoot } from '#ui/layout/site-pages.ts';
import type { Vocabulary } from '#ui/organization/vocabulary.ts';
import { ActionBar } from './action-bar.tsx';
import { BelowPart } from './below-part.tsx';
import { FindField } from './find-field.tsx';
import { MapFigure } from './map-figure.tsx';
import parts from './sheet.module.css';
import { SheetHead } from './sheet-head.tsx';
import { Sources } from './sheet-small.tsx';
import styles from './territory.module.css';
import { WhoGroup } from './who-lists.tsx';

export interface StaticSheetProps {
  root: SiteRoot;
  manifest: Manifest;
  /** Of the official list of the territories. */
  codeYear: number | undefined;
  vocabulary: Vocabulary;
  brief: TerritoryBrief;
  /** Undefined where nothing can be drawn. */
  map: TerritoryMap | undefined;
}

/** The sheet as it is written at build: complete before any script, and in the place that the live one takes. */
export function StaticSheet(props: StaticSheetProps) {
  const { root, manifest, codeYear, vocabulary, brief, map } = props;
  return (
    <div className={styles.page}>
      <SiteHeader
        root={root}
        page="territory"
        search={`${brief.code}/`}
        edition={{ count: manifest.counts.active, date: manifest.edition }}
      />
      <main className={styles.main}>
        <FindField id="find" words="" />
        <article className={parts.sheet} {...PRERENDERED}>
          <SheetHead root={root} identity={brief} codeYear={codeYear}>
            <ActionBar root={root} code={brief.code} />
          </SheetHead>
          <div className={parts.columns}>
            {map && <MapFigure map={map} identity={brief} vocabulary={vocabulary} located={brief.located} />}
            <StaticWho {...props} />
          </div>
          <BelowPart root={root} identity={brief} />
          <section className={parts.small}>
            <Sources manifest={manifest} />
          </section>
        </article>
      </main>
    </div>
  );
}

function StaticWho({ root, vocabulary, brief }: StaticSheetProps) {
  const { t, number } = useI18n();
  const { located, fromElsewhere } = brief;
  return (
    <section className={styles.block} data-part="who" aria-labelledby="who">
      <h2 id="who">{t('territory.who')}</h2>
      {located.length + fromElsewhere === 0 ? (
        <p>{t('territory.who.none')}</p>
      ) : (
        <p>{t('territory.who.sum', { located: number(located.length), elsewhere: number(fromElsewhere) })}</p>
      )}
      {located.length > 0 && (
        <WhoGroup root={root} vocabulary={vocabulary} group="located" records={located} />
      )}
    </section>
  );
}
