import type { ReactNode } from 'react';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { FindNearest } from '#engine/nearby/near-index.ts';
import { type NearRecord, nearest } from '#engine/nearby/nearest.ts';
import type { FindSimilar, SimilarRecord } from '#engine/similar/similar.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { KindMark } from '../primitives/kind-mark.tsx';
import { type DetailLinks, OrganizationLink } from './detail-partners.tsx';
import { DetailSection } from './detail-section.tsx';
import { likenessWords } from './likeness-words.ts';
import styles from './neighbours.module.css';
import { useVocabulary } from './use-vocabulary.tsx';
import { kindLine, placeLine } from './wording.ts';

const SHOWN = 5;
/** Great-circle kilometres: about an hour of road. */
const NEARBY_KM = 50;

export interface Kin {
  /** Nearest first; undefined where the place is not known. */
  near: readonly NearRecord[] | undefined;
  alike: readonly SimilarRecord[];
}

/**
 * Who else could help instead of `record`; `alike` finds those of the same trade among the records, and `near`, for
 * whoever asks of many, those around a point.
 */
export function kinOf(
  record: DirectoryRecord,
  records: readonly DirectoryRecord[],
  alike: FindSimilar,
  near: FindNearest = (point, options) => nearest(records, point, options),
): Kin {
  const accept = ({ id }: DirectoryRecord) => id !== record.id;
  return {
    near: record.point && near(record.point, { limit: SHOWN, radiusKm: NEARBY_KM, accept }),
    alike: alike(record, SHOWN),
  };
}

interface NeighboursProps {
  kin: Kin;
  links: DetailLinks;
}

/** Who else could help: the nearest ones, then those of the same trade. */
export function Neighbours({ kin: { near, alike }, links }: NeighboursProps) {
  return (
    <div className={styles.group}>
      {near && <Nearby near={near} links={links} />}
      {alike.length > 0 && <Similar alike={alike} links={links} />}
    </div>
  );
}

function Nearby({ near, links }: { near: readonly NearRecord[]; links: DetailLinks }) {
  const { t, distance } = useI18n();
  return (
    <DetailSection title={t('nearby.title')}>
      {near.length === 0 && (
        <p className={styles.none}>{t('nearby.none', { distance: distance(NEARBY_KM) })}</p>
      )}
      <ul>
        {near.map(({ record: other, distanceKm }) => (
          <Neighbour key={other.id} record={other} links={links}>
            <span className={styles.distance}>{distance(distanceKm)}</span>
          </Neighbour>
        ))}
      </ul>
    </DetailSection>
  );
}

function Similar({ alike, links }: { alike: readonly SimilarRecord[]; links: DetailLinks }) {
  const words = { i18n: useI18n(), vocabulary: useVocabulary() };
  return (
    <DetailSection title={words.i18n.t('similar.title')}>
      <ul>
        {alike.map(({ record: other, shared }) => (
          <Neighbour key={other.id} record={other} links={links}>
            <span className={styles.why}>{likenessWords(shared, words).join(' · ')}</span>
          </Neighbour>
        ))}
      </ul>
    </DetailSection>
  );
}

interface NeighbourProps {
  record: DirectoryRecord;
  links: DetailLinks;
  children: ReactNode;
}

function Neighbour({ record, links, children }: NeighbourProps) {
  const words = { i18n: useI18n(), vocabulary: useVocabulary() };
  return (
    <li className={styles.row}>
      <KindMark {...words.vocabulary.kindStyle(record.kinds[0] ?? '')} size={24} />
      <div className={styles.body}>
        <OrganizationLink id={record.id} links={links} text={record.name} />
        <span className={styles.place}>
          {kindLine(record.kinds, words)} · {placeLine(record, words)}
        </span>
        {children}
      </div>
    </li>
  );
}
