import { memo, useDeferredValue, useMemo } from 'react';
import { networkMap } from '#engine/network/arcs.ts';
import { selectCooperations } from '#engine/network/select.ts';
import { decodeNetwork } from '#state/network-view.ts';
import { useStages } from '#ui/layout/use-stages.ts';
import { Figures } from './figures.tsx';
import { Filters } from './filters.tsx';
import { ListPart } from './list-part.tsx';
import { MapPart } from './map-part.tsx';
import { MethodPart } from './method-part.tsx';
import styles from './network.module.css';
import type { NetworkScene } from './scene.ts';
import { SidePanel } from './side-panel.tsx';
import { StructurePart } from './structure-part.tsx';
import type { LiveScene } from './use-network-page.ts';

/** The table comes first, then what stands around it, one part after the other. */
const STAGES = { table: 1, panel: 2, map: 3, structure: 4 } as const;

/** Drawn again with the data only: the structure is that of the whole network, whatever the filters. */
const WholeFigures = memo(Figures);
const WholeStructure = memo(StructurePart);

/** The network as it is asked for: figures, filters, map, one organisation, table, structure and method. */
export function LiveNetwork({ scene }: { scene: LiveScene }) {
  const { root, manifest, taxonomy, territories, vocabulary, data, view, change } = scene;
  const { filters } = view;
  const stage = useStages(STAGES.structure);
  const selected = useMemo(() => selectCooperations(data.network.cooperations, filters), [data, filters]);
  const around = useMemo(() => ({ scene, selected }), [scene, selected]);
  // The table answers a filter at once; map and panel follow in a task of their own.
  const late = useDeferredValue(around);
  const drawing = useMemo(() => networkMap(late.selected), [late.selected]);
  const whole: NetworkScene = useMemo(
    () => ({ root, manifest, taxonomy, territories, vocabulary, data, change, view: decodeNetwork('') }),
    [root, manifest, taxonomy, territories, vocabulary, data, change],
  );
  return (
    <>
      <WholeFigures data={data} />
      <Filters scene={scene} count={selected.length} />
      <div className={styles.body}>
        {stage < STAGES.map ? (
          <div className={styles.stage} aria-hidden="true">
            <div className={styles.map} />
          </div>
        ) : (
          <MapPart scene={late.scene} drawing={drawing} />
        )}
        {stage >= STAGES.panel && <SidePanel scene={late.scene} />}
      </div>
      {stage >= STAGES.table && <ListPart scene={scene} selected={selected} />}
      {stage >= STAGES.structure && <WholeStructure scene={whole} />}
      <MethodPart />
    </>
  );
}
