import { type ReactNode, useMemo } from 'react';
import { connectorsOf } from '#engine/network/borders.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { MoreList } from './more-list.tsx';
import styles from './network.module.css';
import { NodeLink } from './node-link.tsx';
import type { NetworkScene } from './scene.ts';

/** Of each list; the rest is counted. */
const SHOWN = 12;
/** Names of one group that are written out. */
const NAMED = 6;

/** Hinges, bridges, connectors, groups and those who stand alone. */
export function StructurePart({ scene }: { scene: NetworkScene }) {
  const { t } = useI18n();
  return (
    <section className={styles.block} aria-labelledby="structure">
      <h2 id="structure">{t('network.structure')}</h2>
      <div className={styles.lists}>
        <Hinges scene={scene} />
        <Bridges scene={scene} />
        <Connectors scene={scene} />
        <Groups scene={scene} />
      </div>
      <Isolated scene={scene} />
    </section>
  );
}

interface FactListProps<Item> {
  name: 'hinges' | 'bridges' | 'connectors' | 'groups';
  items: readonly Item[];
  none: string;
  render: (item: Item) => { key: string; content: ReactNode };
}

function FactList<Item>({ name, items, none, render }: FactListProps<Item>) {
  const { t } = useI18n();
  const more = items.length - SHOWN;
  return (
    <div>
      <h3 id={name}>{t(`network.${name}`)}</h3>
      <p className={styles.hint}>{t(`network.${name}.hint`)}</p>
      {items.length === 0 && <p>{none}</p>}
      <ul className={styles.facts} aria-labelledby={name}>
        {items.slice(0, SHOWN).map((item) => {
          const { key, content } = render(item);
          return <li key={key}>{content}</li>;
        })}
      </ul>
      {more > 0 && <p className={styles.hint}>{t('network.more', { count: more })}</p>}
    </div>
  );
}

function Hinges({ scene }: { scene: NetworkScene }) {
  const { t } = useI18n();
  return (
    <FactList
      name="hinges"
      items={scene.data.structure.hinges}
      none={t('network.hinges.none')}
      render={({ node, cutOff }) => ({
        key: node.key,
        content: (
          <>
            <NodeLink scene={scene} node={node} /> <small>{t('network.hinges.cut', { count: cutOff })}</small>
          </>
        ),
      })}
    />
  );
}

function Bridges({ scene }: { scene: NetworkScene }) {
  const { t } = useI18n();
  return (
    <FactList
      name="bridges"
      items={scene.data.structure.bridges}
      none={t('network.bridges.none')}
      render={({ cooperation: { key, from, to }, cutOff }) => ({
        key,
        content: (
          <>
            <NodeLink scene={scene} node={from} /> ↔ <NodeLink scene={scene} node={to} />{' '}
            <small>{t('network.groups.size', { count: cutOff })}</small>
          </>
        ),
      })}
    />
  );
}

function Connectors({ scene }: { scene: NetworkScene }) {
  const { t, number } = useI18n();
  const connectors = useMemo(() => connectorsOf(scene.data.network), [scene.data]);
  return (
    <FactList
      name="connectors"
      items={connectors}
      none={t('network.connectors.none')}
      render={({ node, regions, sectors }) => ({
        key: node.key,
        content: (
          <>
            <NodeLink scene={scene} node={node} />{' '}
            <small>
              {t('network.connectors.reach', {
                regions: number(regions.length),
                sectors: number(sectors.length),
              })}
            </small>
          </>
        ),
      })}
    />
  );
}

function Groups({ scene }: { scene: NetworkScene }) {
  const { t } = useI18n();
  return (
    <FactList
      name="groups"
      items={scene.data.structure.groups}
      none={t('network.none.title')}
      render={(group) => ({
        key: group[0]?.key ?? '',
        content: (
          <>
            <b>{t('network.groups.size', { count: group.length })}</b>
            {' · '}
            {group.slice(0, NAMED).map((node, at) => (
              <span key={node.key}>
                {at > 0 && ', '}
                <NodeLink scene={scene} node={node} />
              </span>
            ))}{' '}
            {group.length > NAMED && t('network.more', { count: group.length - NAMED })}
          </>
        ),
      })}
    />
  );
}

/** Closed at first: most of a directory may stand here. */
function Isolated({ scene }: { scene: NetworkScene }) {
  const { t, number } = useI18n();
  const { isolated } = scene.data.structure;
  if (isolated.length === 0) return null;
  return (
    <MoreList
      className={styles.isolated}
      whole={scene.change === undefined}
      summary={
        <>
          {t('network.isolated')} <small>({number(isolated.length)})</small>
        </>
      }
    >
      {() => (
        <>
          <p className={styles.hint}>{t('network.isolated.hint')}</p>
          <ul>
            {isolated.map((node) => (
              <li key={node.key}>
                <NodeLink scene={scene} node={node} />
              </li>
            ))}
          </ul>
        </>
      )}
    </MoreList>
  );
}
