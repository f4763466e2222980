/** Organisations as GeoJSON (RFC 7946): the published facts of each, and one foreign member that says what the list is. */
import { hasPoint, type Organization } from '#domain/organization.ts';
import { newestSourceDate } from '../quality/source-age.ts';
import { isOldSource, type SelectionAbout } from './export-about.ts';

interface SelectionFeature {
  type: 'Feature';
  id: string;
  /** Null for an organisation known only by its area: RFC 7946, 3.2, an unlocated feature. */
  geometry: { type: 'Point'; coordinates: [lng: number, lat: number] } | null;
  properties: Record<string, unknown>;
}

export interface SelectionGeoJson {
  type: 'FeatureCollection';
  metadata: {
    name: string;
    edition: string;
    licence: string;
    criteria: string;
    address: string;
    count: number;
    /** Organisations without a point: their features have no geometry. */
    withoutPoint: number;
    /** Years after which `oldSource` is true. */
    oldSourceYears: number;
  };
  features: SelectionFeature[];
}

export function selectionGeoJson(
  organizations: readonly Organization[],
  about: SelectionAbout,
): SelectionGeoJson {
  const { name, edition, licence, criteria, address, oldSourceYears } = about;
  const features = organizations.map((organization) => featureOf(organization, about));
  return {
    type: 'FeatureCollection',
    metadata: {
      name,
      edition,
      licence,
      criteria,
      address,
      count: features.length,
      withoutPoint: features.filter(({ geometry }) => geometry === null).length,
      oldSourceYears,
    },
    features,
  };
}

function featureOf(organization: Organization, about: SelectionAbout): SelectionFeature {
  const { location, ...facts } = organization;
  const sourceDate = newestSourceDate(organization);
  return {
    type: 'Feature',
    id: organization.id,
    geometry: hasPoint(location) ? { type: 'Point', coordinates: [location.lng, location.lat] } : null,
    properties: {
      ...facts,
      ...(location !== null && { precision: location.precision }),
      ...(sourceDate !== undefined && { sourceDate }),
      oldSource: isOldSource(organization, about),
      page: about.organizationAddress + organization.id,
    },
  };
}
