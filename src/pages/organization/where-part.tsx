import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Organization } from '#domain/organization.ts';
import type { PlaceMap } from '#engine/territory-map/place-map.ts';
import { MapDrawing } from '#ui/drawn-map/map-drawing.tsx';
import type { Translator } from '#ui/i18n/translate.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { basemapCredits } from '#ui/map/basemap/attribution.ts';
import type { DetailLinks } from '#ui/organization/detail-partners.tsx';
import { DetailSection } from '#ui/organization/detail-section.tsx';
import { useVocabulary } from '#ui/organization/use-vocabulary.tsx';
import { placeLine } from '#ui/organization/wording.ts';
import { Known } from './contact-part.tsx';
import styles from './sheet.module.css';

interface WherePartProps {
  organization: Organization;
  record: DirectoryRecord;
  map: PlaceMap | undefined;
  links: DetailLinks;
}

/** Its place, how well that is known, and the territories that it is in. */
export function WherePart({ organization, record, map, links }: WherePartProps) {
  const { t } = useI18n();
  const { location, territory } = organization;
  const isNowhere = record.point === undefined && Object.keys(territory).length === 0;
  return (
    <DetailSection title={t('organization.where')}>
      {map && <MapFigure map={map} record={record} />}
      {isNowhere ? (
        <p className={styles.unknown}>{t('organization.nowhere')}</p>
      ) : (
        <dl className={styles.facts}>
          <Known term={t('detail.place')}>{location && t(`detail.precision.${location.precision}`)}</Known>
          <Inside territory={territory} links={links} />
        </dl>
      )}
    </DetailSection>
  );
}

function MapFigure({ map, record }: { map: PlaceMap; record: DirectoryRecord }) {
  const i18n = useI18n();
  const vocabulary = useVocabulary();
  const place = placeLine(record, { i18n, vocabulary });
  return (
    <figure className={styles.figure}>
      <MapDrawing
        map={map}
        vocabulary={vocabulary}
        label={labelOf(map, place, i18n)}
        scale={`${i18n.number(map.scale.km)} km`}
      />
      <figcaption>{i18n.t('organization.mapCredits', { credits: basemapCredits(i18n) })}</figcaption>
    </figure>
  );
}

function labelOf({ shows, towns = [] }: PlaceMap, place: string, { t, list }: Translator): string {
  if (shows === 'area') return t('organization.mapArea', { place });
  if (towns.length === 0) return t('organization.mapPointAlone', { place });
  return t('organization.mapPoint', { place, towns: list(towns.map(({ name }) => name)) });
}

/** From the commune up, each with its sheet. */
function Inside({ territory, links }: Pick<Organization, 'territory'> & { links: DetailLinks }) {
  const { t } = useI18n();
  const vocabulary = useVocabulary();
  const { commune, epci, department, region } = territory;
  const known = [commune, epci, department, region].flatMap((code) => {
    const name = code && vocabulary.territory(code);
    return code !== undefined && name ? [{ code, name }] : [];
  });
  if (known.length === 0) return null;
  return (
    <Known term={t('organization.inside')}>
      <ul className={styles.inside}>
        {known.map(({ code, name }) => (
          <li key={code}>
            <a href={links.pages?.territoryHref(code)}>{name}</a>
          </li>
        ))}
      </ul>
    </Known>
  );
}
