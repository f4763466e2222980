/** The results by territory as the items of a tree, made as they are opened. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Bbox } from '#domain/territory.ts';
import { bboxOfPoints } from '#engine/geo/make-bbox.ts';
import { buildTerritoryTree, type TerritoryBranch } from '#engine/territory-tree/build-tree.ts';
import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import { kindLine, type Words } from '../organization/wording.ts';
import type { TreeItem } from '../primitives/tree-model.ts';
import { mapPlaces } from './map-places.ts';

export interface BranchEntry {
  type: 'branch';
  branch: TerritoryBranch;
  /** What to frame on the map. */
  bbox: Bbox;
}

export interface RecordEntry {
  type: 'record';
  record: DirectoryRecord;
}

export type TreeEntry = BranchEntry | RecordEntry;

/** Regions with their counts; what is below is made when it is asked for. */
export function territoryItems(
  directory: Directory,
  answer: DirectoryAnswer,
  words: Words,
): TreeItem<TreeEntry>[] {
  const { regions, departments } = directory.territories;
  const boxes = new Map([...regions, ...departments].map(({ code, bbox }) => [code, bbox]));
  const toItem = (branch: TerritoryBranch, around: Bbox, root: boolean): TreeItem<TreeEntry> => {
    const bbox = boxOf(branch, boxes) ?? around;
    const label = branch.name ?? areaName(root, words);
    return {
      key: branch.key,
      label,
      detail: words.i18n.number(branch.count),
      name: nameOf(label, words.i18n.t('results.count', { count: branch.count }), words),
      data: { type: 'branch', branch, bbox },
      children: () => [
        ...branch.branches.map((below) => toItem(below, bbox, false)),
        ...branch.records.map((record) => toLeaf(record, words)),
      ],
    };
  };
  const records = answer.results.records();
  const { mainland } = mapPlaces(directory, words.i18n.publication.bounds);
  return buildTerritoryTree(records, directory.territories, { compare: words.i18n.compare }).map((branch) =>
    toItem(branch, mainland, true),
  );
}

/** A commune has no outline here: it is where its organisations are. */
function boxOf(
  { code, level, records }: TerritoryBranch,
  boxes: ReadonlyMap<string, Bbox>,
): Bbox | undefined {
  if (level === 'commune') return bboxOfPoints(records.flatMap(({ point }) => (point ? [point] : [])));
  return code === undefined ? undefined : boxes.get(code);
}

function areaName(root: boolean, { i18n: { t } }: Words): string {
  return t(root ? 'tree.nowhere' : 'tree.area');
}

function nameOf(name: string, detail: string, { i18n: { t } }: Words): string {
  return t('tree.item', { name, detail });
}

function toLeaf(record: DirectoryRecord, words: Words): TreeItem<TreeEntry> {
  const detail = kindLine(record.kinds.slice(0, 1), words);
  return {
    key: `organization:${record.id}`,
    label: record.name,
    detail,
    name: nameOf(record.name, detail, words),
    data: { type: 'record', record },
  };
}
