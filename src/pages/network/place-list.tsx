import { useEffect, useRef } from 'react';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Button } from '#ui/primitives/button.tsx';
import styles from './network.module.css';
import { NodeLink } from './node-link.tsx';
import type { NetworkScene } from './scene.ts';

interface PlaceListProps {
  scene: NetworkScene;
  ids: readonly string[];
  onClose: () => void;
}

/** Several organisations at one point of the map: their names, to choose among. */
export function PlaceList({ scene, ids, onClose }: PlaceListProps) {
  const { t } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  // Another place is another list, even when this one is open already.
  useEffect(() => {
    if (ids.length > 0) heading.current?.focus();
  }, [ids]);
  return (
    <div className={styles.place}>
      <h3 tabIndex={-1} ref={heading}>
        {t('network.place')}
      </h3>
      <ul>
        {ids.flatMap((id) => {
          const node = scene.data.network.nodes.get(id);
          return node
            ? [
                <li key={id}>
                  <NodeLink scene={scene} node={node} />
                </li>,
              ]
            : [];
        })}
      </ul>
      <Button look="quiet" onClick={onClose}>
        {t('network.place.close')}
      </Button>
    </div>
  );
}
