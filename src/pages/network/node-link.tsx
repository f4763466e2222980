import type { MouseEvent } from 'react';
import type { NetworkNode } from '#engine/network/graph.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { hrefOf, type NetworkScene } from './scene.ts';

/** The name of a body; one of the directory leads to its cooperations. */
export function NodeLink({ scene, node }: { scene: NetworkScene; node: NetworkNode }) {
  const { language } = useI18n();
  if (node.organization === undefined) return <span>{node.name}</span>;
  const open = (event: MouseEvent) => {
    if (!scene.change || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    scene.change({ id: node.key });
  };
  return (
    <a href={hrefOf(scene, language, { id: node.key })} onClick={open}>
      {node.name}
    </a>
  );
}
