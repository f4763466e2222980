import type { PossibleCooperation } from '#engine/network/around.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { NodeLink } from './node-link.tsx';
import { namesOf, ShortList } from './panel-parts.tsx';
import type { NetworkScene } from './scene.ts';

interface PossibleListProps {
  scene: NetworkScene;
  possible: readonly PossibleCooperation[];
}

/** Each with its reasons: partners, sectors and territory in common. */
export function PossibleList({ scene, possible }: PossibleListProps) {
  const { t, distance, list } = useI18n();
  const reasonsOf = ({ sectors, region, distanceKm, common }: PossibleCooperation) => [
    ...(common.length > 0
      ? [t('network.possible.common', { count: common.length, names: namesOf(common, list) })]
      : []),
    list(sectors.map((id) => scene.vocabulary.sector(id))),
    ...(region === undefined ? [] : [t('network.possible.region')]),
    ...(distanceKm === undefined ? [] : [t('network.possible.distance', { distance: distance(distanceKm) })]),
  ];
  return (
    <ShortList
      items={possible}
      keyOf={({ node }) => node.key}
      render={(one) => (
        <>
          <NodeLink scene={scene} node={one.node} /> <small>{reasonsOf(one).join(' · ')}</small>
        </>
      )}
    />
  );
}
