import { memo, useEffect, useMemo, useRef } from 'react';
import { byName } from '#engine/network/around.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { OrganizationFinder } from '#ui/organization/organization-finder.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LateIcon } from '#ui/primitives/late-icon.tsx';
import { Notice } from '#ui/primitives/notice.tsx';
import { ChosenPart } from './chosen-part.tsx';
import styles from './network.module.css';
import { NodeLink } from './node-link.tsx';
import { nodeLine } from './scene.ts';
import type { LiveScene } from './use-network-page.ts';

/** One organisation and what stands around it; without one, a way to find it, and who has most partners. */
export const SidePanel = memo(({ scene }: { scene: LiveScene }) => {
  const i18n = useI18n();
  const { t } = i18n;
  const { data, view, change, vocabulary } = scene;
  const { nodes } = data.network;
  const heading = useRef<HTMLHeadingElement>(null);
  const organizations = useMemo(
    () =>
      [...nodes.values()]
        .filter(({ organization }) => organization !== undefined)
        .sort(byName)
        .map((node) => ({ id: node.key, name: node.name, detail: nodeLine(node, { i18n, vocabulary }) })),
    [nodes, i18n, vocabulary],
  );
  const before = useRef(view.id);
  useEffect(() => {
    // Chosen here, by a link or on the map: what is shown of it is read next. An address that opens so is left alone.
    if (before.current !== view.id && view.id !== undefined) heading.current?.focus();
    before.current = view.id;
  }, [view.id]);
  const node = view.id === undefined ? undefined : nodes.get(view.id);
  return (
    <aside className={styles.panel} aria-label={t('network.chosen')}>
      <OrganizationFinder organizations={organizations} onChoose={(id) => change({ id })} />
      {view.id !== undefined && (
        <Button look="quiet" className={styles.leave} onClick={() => change({ id: undefined })}>
          <LateIcon name="back" size={16} />
          {t('network.chosen.leave')}
        </Button>
      )}
      {view.id === undefined && <MostLinked scene={scene} />}
      {node?.organization && <ChosenPart scene={scene} node={node} headingRef={heading} />}
      {view.id !== undefined && node?.organization === undefined && (
        <Notice icon="info" title={t('network.chosen.unknown.title')} role="status">
          <p>{t('network.chosen.unknown.text', { id: view.id })}</p>
        </Notice>
      )}
    </aside>
  );
});

const SHOWN = 10;

function MostLinked({ scene }: { scene: LiveScene }) {
  const { t } = useI18n();
  const { network } = scene.data;
  const most = useMemo(
    () =>
      [...network.nodes.values()]
        .map((node) => ({ node, count: network.partners.get(node.key)?.length ?? 0 }))
        .filter(({ node, count }) => node.organization && count > 0)
        .sort((a, b) => b.count - a.count || byName(a.node, b.node))
        .slice(0, SHOWN),
    [network],
  );
  return (
    <section aria-labelledby="most">
      <h2 id="most">{t('network.most')}</h2>
      <ol className={styles.facts}>
        {most.map(({ node, count }) => (
          <li key={node.key}>
            <NodeLink scene={scene} node={node} /> <small>{t('network.most.partners', { count })}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
