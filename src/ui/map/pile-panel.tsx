import { useEffect, useRef } from 'react';
import { useI18n } from '../i18n/use-i18n.tsx';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { Icon } from '../primitives/icon.tsx';
import { KindTile } from '../primitives/kind-tile.tsx';
import type { MapPoint } from './map-point.ts';
import styles from './pile-panel.module.css';

export interface PilePanelProps {
  points: readonly MapPoint[];
  place: string;
  selected: string | undefined;
  onOpen: (id: string) => void;
  onHover: (id: string | undefined) => void;
  onClose: () => void;
}

/** Organisations that share one point of the map, as the list that a click on it deserves. */
export function PilePanel({ points, place, selected, onOpen, onHover, onClose }: PilePanelProps) {
  const { t } = useI18n();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section
      className={styles.panel}
      aria-labelledby="pile-title"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header className={styles.header}>
        <h2 id="pile-title" className={styles.title} tabIndex={-1} ref={title}>
          {t('map.pileTitle', { count: points.length, place })}
        </h2>
        <p className={styles.text}>{t('map.pileText')}</p>
        <button type="button" className={styles.close} aria-label={t('map.pileClose')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <ul className={styles.list}>
        {points.map((point) => (
          <li key={point.id}>
            <PileRow point={point} current={point.id === selected} onOpen={onOpen} onHover={onHover} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PileRowProps extends Pick<PilePanelProps, 'onOpen' | 'onHover'> {
  point: MapPoint;
  current: boolean;
}

function PileRow({ point, current, onOpen, onHover }: PileRowProps) {
  const { kind, kindStyle } = useVocabulary();
  return (
    <button
      type="button"
      className={styles.row}
      aria-current={current || undefined}
      onClick={() => onOpen(point.id)}
      onPointerEnter={() => onHover(point.id)}
      onPointerLeave={() => onHover(undefined)}
    >
      <KindTile {...kindStyle(point.kind)} size={24} />
      <span className={styles.name}>
        {point.name}
        <span className={styles.kind}>{kind(point.kind)}</span>
      </span>
      <Icon name="chevronRight" size={16} />
    </button>
  );
}
