import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { countryShapesQuery } from '#state/country-shapes.ts';
import { decodeLabelView, encodeLabelView } from '#state/label-view.ts';
import type { PageAddress } from '#state/page-address.ts';
import { createHolderMap } from './holder-map.ts';
import { LabelsIndex } from './labels-index.tsx';
import type { SceneGround } from './term-scene.ts';

interface LiveLabelsProps {
  root: URL;
  ground: SceneGround;
  address: PageAddress;
}

/** The page of all labels with its explorer listening; what is chosen is in the address. */
export function LiveLabels({ root, ground, address }: LiveLabelsProps) {
  const search = useSyncExternalStore(address.subscribe, address.search);
  const view = useMemo(() => decodeLabelView(search), [search]);
  const shapes = useQuery(countryShapesQuery(root));
  const mapOf = useMemo(
    () => shapes.data && createHolderMap(ground.world, shapes.data),
    [shapes.data, ground.world],
  );
  return (
    <LabelsIndex
      ground={ground}
      view={view}
      onView={(next) => address.go(encodeLabelView(next), 'push')}
      mapOf={shapes.isError ? null : mapOf}
    />
  );
}
