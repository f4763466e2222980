import type { MouseEvent } from 'react';
import type { NetworkNode } from '#engine/network/graph.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { organizationHref } from '#ui/layout/site-pages.ts';
import { hrefOf, type NetworkScene } from './scene.ts';

/** The name of a body; one of the directory leads to its cooperations, or to its page where no script can show them. */
export function NodeLink({ scene, node }: { scene: NetworkScene; node: NetworkNode }) {
  const { language } = useI18n();
  if (node.organization === undefined) return <span>{node.name}</span>;
  const open = (event: MouseEvent) => {
    if (!scene.change || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    scene.change({ id: node.key });
  };
  const href = scene.change
    ? hrefOf(scene, language, { id: node.key })
    : organizationHref(scene.root, node.organization.id, language);
  return (
    <a href={href} onClick={open}>
      {node.name}
    </a>
  );
}
