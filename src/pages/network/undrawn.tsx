import type { Cooperation } from '#engine/network/graph.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { MoreList } from './more-list.tsx';
import styles from './network.module.css';
import { NodeLink } from './node-link.tsx';
import type { NetworkScene } from './scene.ts';

interface UndrawnProps {
  scene: NetworkScene;
  undrawn: readonly Cooperation[];
  drawn: number;
}

/** What the map shows and what it cannot: told apart, counted, listed. */
export function Undrawn({ scene, undrawn, drawn }: UndrawnProps) {
  const { t } = useI18n();
  const unplaced = undrawn.filter(({ to }) => to.organization !== undefined);
  const outside = undrawn.length - unplaced.length;
  return (
    <div className={styles.undrawn}>
      <p>
        {t('network.map.drawn', { count: drawn })}{' '}
        {outside > 0 && t('network.map.outside', { count: outside })}
      </p>
      {unplaced.length > 0 && (
        <MoreList
          whole={scene.change === undefined}
          summary={t('network.map.unplaced', { count: unplaced.length })}
        >
          {() => (
            <ul>
              {unplaced.map(({ key, from, to }) => (
                <li key={key}>
                  <NodeLink scene={scene} node={from} /> ↔ <NodeLink scene={scene} node={to} />
                </li>
              ))}
            </ul>
          )}
        </MoreList>
      )}
    </div>
  );
}
