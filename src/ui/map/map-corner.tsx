import { useI18n } from '../i18n/use-i18n.tsx';
import { Legend } from './legend.tsx';
import styles from './map-overlays.module.css';
import { PlacesBar, type PlacesBarProps } from './places-bar.tsx';
import type { ViewBounds } from './use-view-bounds.ts';
import { ViewSentence, type ViewSentenceProps } from './view-sentence.tsx';

export interface MapCornerProps extends PlacesBarProps, Omit<ViewSentenceProps, 'view'> {
  compact: boolean;
  /** Undefined until the map has been drawn once. */
  view: ViewBounds | undefined;
}

/** What the marks mean, how many they are, what they leave out, and the ways to the other side of the oceans. */
export function MapCorner({ view, compact, mainland, overseas, onGo, ...said }: MapCornerProps) {
  const { t } = useI18n();
  return (
    <div className={styles.corner}>
      <Legend counts={said.index.located} open={!compact} />
      <div className={styles.foot}>
        {view && <ViewSentence {...said} view={view} />}
        {!compact && <PlacesBar mainland={mainland} overseas={overseas} onGo={onGo} />}
      </div>
      {compact && overseas.length > 0 && (
        <details>
          <summary className={styles.legendTitle}>{t('map.overseas')}</summary>
          <PlacesBar mainland={mainland} overseas={overseas} onGo={onGo} />
        </details>
      )}
    </div>
  );
}
