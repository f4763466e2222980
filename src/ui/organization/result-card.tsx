import { type MouseEvent, memo, type ReactNode } from 'react';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { ReasonCode, SearchResult, UnderstoodTerritory } from '#engine/search/types.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Icon } from '../primitives/icon.tsx';
import { KindMark } from '../primitives/kind-mark.tsx';
import { RecordBadges } from './record-badges.tsx';
import styles from './result-card.module.css';
import { useVocabulary } from './use-vocabulary.tsx';
import { kindLine, placeLine, reasonWords } from './wording.ts';

export interface ResultCardProps {
  record: DirectoryRecord;
  result: SearchResult;
  /** Places that the query named, so that reasons can name them too. */
  territories: readonly UnderstoodTerritory[];
  edition: string;
  /** Address of the same page with this organisation open. */
  href: string;
  highlighted: boolean;
  /** Under the title of a group, names are one level lower. */
  heading: 'h3' | 'h4';
  /** What else can be done with it, beside opening it. */
  children?: ReactNode;
  onOpen: (id: string) => void;
  onHover: (id: string | undefined) => void;
}

/** One organisation of the list: what it is, where, why it is here, how sure we are. */
export const ResultCard = memo(function ResultCard(props: ResultCardProps) {
  const { record, result, highlighted, onHover } = props;
  const { id } = record;
  return (
    <article
      className={styles.card}
      data-highlighted={highlighted || undefined}
      onPointerEnter={() => onHover(id)}
      onPointerLeave={() => onHover(undefined)}
      onFocus={() => onHover(id)}
      onBlur={() => onHover(undefined)}
    >
      <CardBody {...props} />
      <div className={styles.side}>
        {result.distanceKm !== undefined && <Distance km={result.distanceKm} />}
        {props.children}
      </div>
    </article>
  );
});

/** The card has a line for the kind and a column for the distance. */
const SAID_BESIDE: readonly ReasonCode[] = ['kind', 'near'];

function CardBody({ record, result, territories, edition, href, heading: Name, onOpen }: ResultCardProps) {
  const words = { i18n: useI18n(), vocabulary: useVocabulary() };
  const reasons = reasonWords(result, territories, words, SAID_BESIDE);
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(record.id);
  };
  return (
    <>
      <KindMark {...words.vocabulary.kindStyle(record.kinds[0] ?? '')} size={32} />
      <div className={styles.body}>
        <Name className={styles.name}>
          <a href={href} onClick={open} data-organization={record.id}>
            {record.name}
          </a>
        </Name>
        <p className={styles.place}>
          {kindLine(record.kinds, words)} <span className={styles.dot}>·</span> {placeLine(record, words)}
        </p>
        {reasons.length > 0 ? <Reasons reasons={reasons} /> : <Sectors ids={record.sectors} />}
        <RecordBadges record={record} edition={edition} />
      </div>
    </>
  );
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  const [first, ...others] = reasons;
  return (
    <p className={styles.why}>
      <Icon name="check" size={14} />
      <span>
        <strong>{first}</strong>
        {others.length > 0 && ` · ${others.join(' · ')}`}
      </span>
    </p>
  );
}

const SHOWN_SECTORS = 3;

function Sectors({ ids }: { ids: readonly string[] }) {
  const { sector } = useVocabulary();
  if (ids.length === 0) return null;
  const more = ids.length - SHOWN_SECTORS;
  return (
    <p className={styles.place}>
      {ids.slice(0, SHOWN_SECTORS).map(sector).join(', ')}
      {more > 0 && ` +${more}`}
    </p>
  );
}

function Distance({ km }: { km: number }) {
  const { distance } = useI18n();
  return <p className={styles.distance}>{distance(km)}</p>;
}
