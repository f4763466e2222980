import type { CountryMap } from '#engine/territory-map/country-map.ts';
import type { TerritoryMap } from '#engine/territory-map/territory-map.ts';
import { CountryDrawing } from '#ui/drawn-map/country-drawing.tsx';
import { MapDrawing } from '#ui/drawn-map/map-drawing.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { basemapCredits } from '#ui/map/basemap/attribution.ts';
import type { Vocabulary } from '#ui/organization/vocabulary.ts';
import { KindMark } from '#ui/primitives/kind-mark.tsx';
import styles from './taxonomy.module.css';
import { nameOf, type TermScene } from './term-scene.ts';

/** The members on the map of the country, or of the region. */
export function TermMap({ scene }: { scene: TermScene }) {
  const i18n = useI18n();
  const { map, region, vocabulary, world } = scene;
  if (map === undefined) return null;
  const place = region?.name ?? world.territories.country.name;
  return (
    <section className={styles.block} aria-labelledby="map">
      <h2 id="map">{i18n.t('taxonomy.map')}</h2>
      <DrawnFigure map={map} vocabulary={vocabulary} name={`${nameOf(scene, i18n)}, ${place}`} />
    </section>
  );
}

interface DrawnFigureProps {
  map: CountryMap | TerritoryMap;
  vocabulary: Vocabulary;
  /** What is drawn, and where. */
  name: string;
  /** What else the drawing leaves out. */
  remark?: string | undefined;
}

/** A drawing with its key, and what it leaves out. */
export function DrawnFigure({ map, vocabulary, name, remark }: DrawnFigureProps) {
  const i18n = useI18n();
  const { t, number } = i18n;
  const label = t('taxonomy.map.label', { count: map.drawn, name });
  const drawing = { vocabulary, label, scale: `${number(map.scale.km)} km` };
  return (
    <figure className={styles.figure}>
      {'insets' in map ? <CountryDrawing map={map} {...drawing} /> : <MapDrawing map={map} {...drawing} />}
      <figcaption className={styles.caption}>
        <Key map={map} vocabulary={vocabulary} />
        {map.withoutPoint > 0 && <p>{t('taxonomy.map.withoutPoint', { count: map.withoutPoint })}</p>}
        {remark !== undefined && <p>{remark}</p>}
        {'insets' in map && map.insets.length > 0 && <p>{t('taxonomy.map.insets')}</p>}
        <p>{t('taxonomy.map.credits', { credits: basemapCredits(i18n) })}</p>
      </figcaption>
    </figure>
  );
}

function Key({ map, vocabulary }: Pick<DrawnFigureProps, 'map' | 'vocabulary'>) {
  const { t } = useI18n();
  const marks = [...map.marks, ...('insets' in map ? map.insets.flatMap(({ mark }) => mark ?? []) : [])];
  const alone = new Set(marks.flatMap(({ count, kind }) => (count === 1 ? (kind ?? []) : [])));
  const kinds = vocabulary.kinds.filter(({ id }) => alone.has(id));
  return (
    <ul className={styles.key}>
      {kinds.map(({ id }) => (
        <li key={id}>
          <KindMark {...vocabulary.kindStyle(id)} size={16} />
          {vocabulary.kind(id)}
        </li>
      ))}
      {marks.some(({ count }) => count > 1) && (
        <li>
          <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16">
            <circle cx="8" cy="8" r="7.5" fill="currentColor" />
          </svg>
          {t('taxonomy.map.group')}
        </li>
      )}
    </ul>
  );
}
