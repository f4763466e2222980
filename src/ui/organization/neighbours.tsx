import { type ReactNode, useMemo } from 'react';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { nearest } from '#engine/nearby/nearest.ts';
import { similar } from '#engine/similar/similar.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { KindTile } from '../primitives/kind-tile.tsx';
import { type DetailLinks, OrganizationLink } from './detail-partners.tsx';
import { DetailSection } from './detail-section.tsx';
import { likenessWords } from './likeness-words.ts';
import styles from './neighbours.module.css';
import { useVocabulary } from './use-vocabulary.tsx';
import { kindLine, placeLine } from './wording.ts';

const SHOWN = 5;
/** Great-circle kilometres: about an hour of road. */
const NEARBY_KM = 50;

interface NeighboursProps {
  record: DirectoryRecord;
  records: readonly DirectoryRecord[];
  links: DetailLinks;
}

/** Who else could help: the nearest ones, then those of the same trade. */
export function Neighbours({ record, records, links }: NeighboursProps) {
  return (
    <div className={styles.group}>
      {record.point && <Nearby record={record} point={record.point} records={records} links={links} />}
      <Similar record={record} records={records} links={links} />
    </div>
  );
}

function Nearby({
  record,
  point,
  records,
  links,
}: NeighboursProps & { point: NonNullable<DirectoryRecord['point']> }) {
  const { t, distance } = useI18n();
  const near = useMemo(() => {
    const accept = ({ id }: DirectoryRecord) => id !== record.id;
    return nearest(records, point, { limit: SHOWN, radiusKm: NEARBY_KM, accept });
  }, [records, record, point]);
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

function Similar({ record, records, links }: NeighboursProps) {
  const words = { i18n: useI18n(), vocabulary: useVocabulary() };
  const alike = useMemo(() => similar(record, records, SHOWN), [record, records]);
  if (alike.length === 0) return null;
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
      <KindTile {...words.vocabulary.kindStyle(record.kinds[0] ?? '')} size={24} />
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
