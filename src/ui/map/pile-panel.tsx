import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useI18n } from '../i18n/use-i18n.tsx';
import { closesOnEscape } from '../layout/use-escape.ts';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { Button } from '../primitives/button.tsx';
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
  const list = useRef<HTMLUListElement>(null);
  const [first, setFirst] = useState(0);
  useEffect(() => title.current?.focus(), []);
  const goTo = (next: number) => {
    flushSync(() => setFirst(next));
    // The reading goes on at the top of the new page, and the button pressed may be disabled now.
    list.current?.querySelector('button')?.focus();
  };
  return (
    <section className={styles.panel} aria-labelledby="pile-title" onKeyDown={closesOnEscape(onClose)}>
      <header className={styles.header}>
        <h2 id="pile-title" className={styles.title} tabIndex={-1} ref={title}>
          {t('map.pileTitle', { count: points.length, place })}
        </h2>
        <p className={styles.text}>{t('map.pileText')}</p>
        <button type="button" className={styles.close} aria-label={t('map.pileClose')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <ul className={styles.list} ref={list}>
        {points.slice(first, first + PAGE_SIZE).map((point) => (
          <li key={point.id}>
            <PileRow point={point} current={point.id === selected} onOpen={onOpen} onHover={onHover} />
          </li>
        ))}
      </ul>
      {points.length > PAGE_SIZE && <Pager first={first} total={points.length} onGo={goTo} />}
    </section>
  );
}

/** Half of Paris may share one point: a part of it at a time. */
const PAGE_SIZE = 40;

function Pager({ first, total, onGo }: { first: number; total: number; onGo: (first: number) => void }) {
  const { t, number } = useI18n();
  const last = Math.min(first + PAGE_SIZE, total);
  const said = { first: number(first + 1), last: number(last), total: number(total) };
  return (
    <footer className={styles.pager}>
      <Button look="quiet" disabled={first === 0} onClick={() => onGo(first - PAGE_SIZE)}>
        {t('map.pilePrevious')}
      </Button>
      <p>{t('map.pilePage', said)}</p>
      <Button look="quiet" disabled={last === total} onClick={() => onGo(last)}>
        {t('map.pileNext')}
      </Button>
    </footer>
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
      onFocus={() => onHover(point.id)}
      onBlur={() => onHover(undefined)}
    >
      <KindTile {...kindStyle(point.kind)} size={24} />
      <span className={styles.name}>
        {point.name}
        <span className={styles.kind}>{kind(point.kind)}</span>
      </span>
    </button>
  );
}
