import { useViewActions } from '#state/use-view.tsx';
import type { Face } from '#state/view-state.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Icon } from '../primitives/icon.tsx';
import styles from './face-switch.module.css';

/** At the thumb: the other face of the same results. */
export function FaceSwitch({ face }: { face: Face }) {
  const { t } = useI18n();
  const { show } = useViewActions();
  const other = face === 'list' ? 'map' : 'list';
  return (
    <button type="button" className={styles.switch} onClick={() => show(other)}>
      <Icon name={other} />
      {t(`face.${other}`)}
    </button>
  );
}
