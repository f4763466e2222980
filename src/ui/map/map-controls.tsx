import { useI18n } from '../i18n/use-i18n.tsx';
import { LateIcon, type LateIconName } from '../primitives/late-icon.tsx';
import styles from './map-overlays.module.css';

export interface MapControlsProps {
  onZoomIn: () => void;
  onZoomOut: () => void;
  onFit: () => void;
}

/** Real buttons with names in the language of the page; MapLibre's own are drawn by its style sheet. */
export function MapControls({ onZoomIn, onZoomOut, onFit }: MapControlsProps) {
  const { t } = useI18n();
  return (
    <fieldset className={styles.controls} aria-label={t('map.controls')}>
      <ControlButton icon="plus" label={t('map.zoomIn')} onClick={onZoomIn} />
      <ControlButton icon="minus" label={t('map.zoomOut')} onClick={onZoomOut} />
      <ControlButton icon="fit" label={t('map.fit')} onClick={onFit} />
    </fieldset>
  );
}

function ControlButton({ icon, label, onClick }: { icon: LateIconName; label: string; onClick: () => void }) {
  return (
    <button type="button" className={styles.control} title={label} aria-label={label} onClick={onClick}>
      <LateIcon name={icon} />
    </button>
  );
}
