import type { Cooperation, NetworkNode } from '#engine/network/graph.ts';
import { NETWORK_SORTS, type NetworkSort } from '#engine/network/select.ts';
import { Scroller } from '#ui/coverage/scroller.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { KindMark } from '#ui/primitives/kind-mark.tsx';
import styles from './network.module.css';
import { NodeLink } from './node-link.tsx';
import { type NetworkScene, nodeLine } from './scene.ts';

interface CooperationTableProps {
  scene: NetworkScene;
  cooperations: readonly Cooperation[];
  /** What tells this table from others of the page. */
  part?: string;
}

const COLUMNS = ['from', 'to', 'since', 'sectors', 'distance'] as const;

/** Both ends of each cooperation, since when, what they have in common and how far they are. */
export function CooperationTable({ scene, cooperations, part }: CooperationTableProps) {
  const { t } = useI18n();
  return (
    <Scroller label={[t('network.table.scroll'), ...(part === undefined ? [] : [part])].join(', ')}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('network.table.caption')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <ColumnHead key={column} scene={scene} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {cooperations.map((cooperation) => (
            <Row key={cooperation.key} scene={scene} cooperation={cooperation} />
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** Pressed again, it turns round; dates begin with the latest, names and distances with the first. */
function ColumnHead({
  scene: { view, change },
  column,
}: {
  scene: NetworkScene;
  column: (typeof COLUMNS)[number];
}) {
  const { t } = useI18n();
  const sort: NetworkSort | undefined = NETWORK_SORTS.find((one) => one === column);
  const isSorted = view.sort === sort;
  const label = t(`network.column.${column}`);
  if (!change || sort === undefined) {
    return (
      <th scope="col" data-column={column}>
        {label}
      </th>
    );
  }
  const descending = isSorted ? !view.descending : sort === 'since';
  const order = view.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" data-column={column} aria-sort={isSorted ? order : undefined}>
      <button type="button" className={styles.sort} onClick={() => change({ sort, descending })}>
        {label}
        <span className={styles.arrow} data-up={(isSorted && !view.descending) || undefined}>
          {isSorted && <Icon name="chevronDown" size={14} />}
        </span>
      </button>
    </th>
  );
}

function Row({ scene, cooperation }: { scene: NetworkScene; cooperation: Cooperation }) {
  const { t, date, distance, list } = useI18n();
  const { from, to, since, sectors, distanceKm } = cooperation;
  const unknown = (text: string) => <span className={styles.unknown}>{text}</span>;
  const isKnown = Boolean(from.organization?.sectors.length && to.organization?.sectors.length);
  const isChosen = scene.view.id === from.key || scene.view.id === to.key;
  return (
    <tr data-chosen={isChosen || undefined}>
      <th scope="row">
        <End scene={scene} node={from} />
      </th>
      <td>
        <End scene={scene} node={to} />
      </td>
      <td>{since === undefined ? unknown(t('network.since.unknown')) : date(since)}</td>
      <td className={styles.sectors}>
        {sectors.length > 0
          ? list(sectors.map((id) => scene.vocabulary.sector(id)))
          : unknown(t(isKnown ? 'network.sectors.none' : 'network.sectors.unknown'))}
      </td>
      <td>{distanceKm === undefined ? unknown(t('network.distance.unknown')) : distance(distanceKm)}</td>
    </tr>
  );
}

function End({ scene, node }: { scene: NetworkScene; node: NetworkNode }) {
  const i18n = useI18n();
  const { vocabulary } = scene;
  const [kind] = node.organization?.kinds ?? [];
  return (
    <span className={styles.end}>
      {kind === undefined ? (
        <span className={styles.outsideMark} aria-hidden="true" />
      ) : (
        <KindMark {...vocabulary.kindStyle(kind)} size={20} />
      )}
      <span>
        <NodeLink scene={scene} node={node} />
        <small>{nodeLine(node, { i18n, vocabulary })}</small>
      </span>
    </span>
  );
}
