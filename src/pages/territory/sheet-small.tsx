import type { Manifest } from '#domain/artefacts.ts';
import { leftOutSentences, sourceText } from '#engine/coverage/export.ts';
import { SHEET_RADIUS_KM } from '#engine/coverage/sheet-figures.ts';
import { sheetDefinition } from '#engine/coverage/sheet-lines.ts';
import { coverageSources } from '#engine/coverage/sources.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import parts from './sheet.module.css';
import type { SheetScene } from './use-territory-page.ts';

const DEFINED = ['located', 'serving', 'reaching', 'density', 'mean-distance', 'access'] as const;

/** What the figures mean, what they leave out, and where they come from. */
export function SheetSmall({ scene: { sheet, manifest } }: { scene: SheetScene }) {
  const { t, language } = useI18n();
  const radius = String(SHEET_RADIUS_KM);
  const colon = language === 'fr' ? ' : ' : ': ';
  return (
    <section className={parts.small} aria-labelledby="definitions">
      <h2 id="definitions">{t('territory.definitions')}</h2>
      <ul>
        {DEFINED.map((measure) => (
          <li key={measure}>
            <b>
              {measure === 'access'
                ? t('territory.figure.access', { radius })
                : t(`territory.figure.${measure}`)}
            </b>
            {colon}
            {sheetDefinition(measure, language)}
          </li>
        ))}
        {leftOutSentences(sheet.leftOut, language).map((sentence) => (
          <li key={sentence}>{sentence}.</li>
        ))}
      </ul>
      <Sources manifest={manifest} />
    </section>
  );
}

/** The edition and everyone that it is made from. */
export function Sources({ manifest }: { manifest: Manifest }) {
  const { t, language, date } = useI18n();
  return (
    <>
      <h2>{t('territory.sources')}</h2>
      <ul>
        <li>{t('territory.edition', { date: date(manifest.edition) })}</li>
        {coverageSources(manifest, language).map((source) => (
          <li key={source.publisher}>{sourceText(source)}</li>
        ))}
      </ul>
    </>
  );
}
