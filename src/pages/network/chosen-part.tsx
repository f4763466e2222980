import { type RefObject, useMemo } from 'react';
import { possibleCooperations, secondPartners } from '#engine/network/around.ts';
import type { Network, NetworkNode } from '#engine/network/graph.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { benchmarkHref } from '#ui/layout/page-addresses.ts';
import { organizationHref, pageHref } from '#ui/layout/site-pages.ts';
import styles from './network.module.css';
import { NodeLink } from './node-link.tsx';
import { namesOf, Part, ShortList } from './panel-parts.tsx';
import { PossibleList } from './possible-list.tsx';
import { nodeLine } from './scene.ts';
import type { LiveScene } from './use-network-page.ts';

interface ChosenPartProps {
  scene: LiveScene;
  node: NetworkNode;
  headingRef: RefObject<HTMLHeadingElement | null>;
}

/** Partners, their partners, and with whom it might work. */
export function ChosenPart({ scene, node, headingRef }: ChosenPartProps) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { root, vocabulary, data } = scene;
  const { network, structure } = data;
  const second = useMemo(() => secondPartners(network, node.key), [network, node]);
  const possible = useMemo(() => possibleCooperations(network, node.key), [network, node]);
  const hinge = structure.hinges.find((one) => one.node.key === node.key);
  return (
    <div className={styles.chosen}>
      <header>
        <h2 tabIndex={-1} ref={headingRef}>
          {node.name}
        </h2>
        <p className={styles.hint}>{nodeLine(node, { i18n, vocabulary })}</p>
        <ul className={styles.ways}>
          <li>
            <a href={organizationHref(root, node.key, language)}>{t('network.chosen.sheet')}</a>
          </li>
          <li>
            <a href={benchmarkHref(root, node.key, language)}>{t('network.chosen.benchmark')}</a>
          </li>
          <li>
            <a href={`${pageHref(root, 'directory', language)}?selected=${node.key}`}>
              {t('network.chosen.directory')}
            </a>
          </li>
        </ul>
        {hinge && <p>{t('network.chosen.hinge', { count: hinge.parts })}</p>}
      </header>
      <Partners scene={scene} node={node} />
      <Part title={t('network.second')}>
        {second.length === 0 && <p>{t('network.second.none')}</p>}
        <ShortList
          items={second}
          keyOf={(one) => one.node.key}
          render={(one) => (
            <>
              <NodeLink scene={scene} node={one.node} />{' '}
              <small>{t('network.second.through', { names: namesOf(one.through, i18n.list) })}</small>
            </>
          )}
        />
      </Part>
      <Part title={t('network.possible')}>
        <p className={styles.hint}>
          {t(possible.length > 0 ? 'network.possible.hint' : 'network.possible.none')}
        </p>
        <PossibleList scene={scene} possible={possible} />
      </Part>
    </div>
  );
}

function Partners({ scene, node }: Pick<ChosenPartProps, 'scene' | 'node'>) {
  const { t, date, distance } = useI18n();
  const own = cooperationsOf(scene.data.network, node);
  return (
    <Part title={t('network.partners')}>
      {own.length === 0 && <p>{t('network.partners.none')}</p>}
      <ul className={styles.facts}>
        {own.map(({ other, since, distanceKm }) => {
          const details = [
            ...(other.organization ? [] : [t('network.outside')]),
            ...(since === undefined ? [] : [t('detail.since', { date: date(since) })]),
            ...(distanceKm === undefined ? [] : [distance(distanceKm)]),
          ];
          return (
            <li key={other.key}>
              <NodeLink scene={scene} node={other} /> <small>{details.join(' · ')}</small>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

function cooperationsOf({ cooperations }: Network, { key }: NetworkNode) {
  return cooperations.flatMap(({ from, to, ...facts }) => {
    if (from.key === key) return [{ ...facts, other: to }];
    return to.key === key ? [{ ...facts, other: from }] : [];
  });
}
