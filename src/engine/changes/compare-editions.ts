/** From what two editions held to what changed between them. Nothing is guessed: what was unknown did not move. */
import { SCHEMA_VERSION } from '#domain/artefacts.ts';
import {
  CHANGE_TYPES,
  type Change,
  type ChangesFile,
  type EditionChanges,
  type Snapshot,
  type SnapshotEntry,
} from '#domain/changes.ts';
import type { Organization } from '#domain/organization.ts';

/** @param edition date of the edition, `YYYY-MM-DD` */
export function snapshotOf(organizations: readonly Organization[], edition: string): Snapshot {
  return { schemaVersion: SCHEMA_VERSION, edition, organizations: organizations.map(entryOf) };
}

function entryOf(organization: Organization): SnapshotEntry {
  const { id, formerIds, name, status, mergedInto, kinds, sectors, labels, address, territory } =
    organization;
  const labelIds = [...new Set(labels.map((label) => label.id))].sort();
  return {
    id,
    ...(formerIds.length > 0 && { formerIds }),
    name,
    status,
    ...(mergedInto !== undefined && { mergedInto }),
    kinds,
    sectors,
    ...(labelIds.length > 0 && { labels: labelIds }),
    ...(address.city !== undefined && { city: address.city }),
    ...(territory.commune !== undefined && { commune: territory.commune }),
    ...(territory.department !== undefined && { department: territory.department }),
    ...(territory.region !== undefined && { region: territory.region }),
  };
}

/**
 * The changes of every edition, the newest first. Editions recorded after `current`, or for its own date, are left
 * aside: what is published now is what counts.
 */
export function historyOf(recorded: readonly Snapshot[], current: Snapshot): ChangesFile {
  const before = recorded
    .filter(({ edition }) => edition < current.edition)
    .toSorted((a, b) => (a.edition < b.edition ? -1 : 1));
  const all = [...before, current];
  const editions = all.map((snapshot, at): EditionChanges => {
    const previous = all[at - 1];
    return {
      edition: snapshot.edition,
      ...(previous !== undefined && { previous: previous.edition }),
      organizations: snapshot.organizations.filter(({ status }) => status === 'active').length,
      changes: previous === undefined ? [] : compareEditions(previous, snapshot),
    };
  });
  return { schemaVersion: SCHEMA_VERSION, editions: editions.reverse() };
}

/** In the order of `CHANGE_TYPES`, then by name; one organisation may have changed in several ways. */
export function compareEditions(before: Snapshot, after: Snapshot): Change[] {
  const old = new Map(before.organizations.map((entry) => [entry.id, entry]));
  const found = new Set<string>();
  const changes = after.organizations.flatMap((entry) => {
    const id = [entry.id, ...(entry.formerIds ?? [])].find((known) => old.has(known));
    const previous = id === undefined ? undefined : old.get(id);
    if (id !== undefined) found.add(id);
    return previous === undefined ? appearance(entry) : differences(previous, entry);
  });
  const gone = before.organizations
    // One that had ended already left the lists in an edition before.
    .filter(({ id, status }) => !found.has(id) && status === 'active')
    .map((entry) => changeOf('removed', entry));
  const rank = new Map(CHANGE_TYPES.map((type, at) => [type, at]));
  return [...changes, ...gone].sort(
    (a, b) =>
      (rank.get(a.type) ?? 0) - (rank.get(b.type) ?? 0) ||
      (a.name < b.name ? -1 : 1) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** One that had ended before anybody saw it is no news. */
function appearance(entry: SnapshotEntry): Change[] {
  return entry.status === 'active' ? [changeOf('added', entry)] : [];
}

function differences(before: SnapshotEntry, after: SnapshotEntry): Change[] {
  const changes: Change[] = [];
  if (before.status !== after.status) changes.push(statusChange(after));
  if (before.name !== after.name) changes.push({ ...changeOf('renamed', after), nameBefore: before.name });
  if (hasMoved(before, after)) changes.push(moveOf(before, after));
  const labels = labelChange(before, after);
  // Labels of one that has ended end with it.
  if (labels && after.status === 'active') changes.push(labels);
  return changes;
}

function statusChange(after: SnapshotEntry): Change {
  if (after.status === 'closed') return changeOf('closed', after);
  if (after.status === 'active') return changeOf('reopened', after);
  const { mergedInto } = after;
  return { ...changeOf('merged', after), ...(mergedInto !== undefined && { into: mergedInto }) };
}

/** The narrowest level that both editions know decides: a place that became known is no move. */
function hasMoved(before: SnapshotEntry, after: SnapshotEntry): boolean {
  for (const level of ['commune', 'department', 'region'] as const) {
    const [then, now] = [before[level], after[level]];
    if (then !== undefined && now !== undefined) return then !== now;
  }
  return false;
}

function moveOf(before: SnapshotEntry, after: SnapshotEntry): Change {
  const change = changeOf('moved', after);
  return {
    ...change,
    regions: both(before.region, after.region),
    departments: both(before.department, after.department),
    ...(before.city !== undefined && before.city !== after.city && { cityBefore: before.city }),
  };
}

function labelChange(before: SnapshotEntry, after: SnapshotEntry): Change | undefined {
  const [then, now] = [before.labels ?? [], after.labels ?? []];
  const gained = now.filter((label) => !then.includes(label));
  const lost = then.filter((label) => !now.includes(label));
  if (gained.length + lost.length === 0) return undefined;
  return {
    ...changeOf('relabelled', after),
    ...(gained.length > 0 && { gained }),
    ...(lost.length > 0 && { lost }),
  };
}

function changeOf(type: Change['type'], entry: SnapshotEntry): Change {
  const { id, name, kinds, sectors, city, region, department } = entry;
  return {
    type,
    id,
    name,
    kinds,
    sectors,
    regions: both(region),
    departments: both(department),
    ...(city !== undefined && { city }),
  };
}

function both(...codes: (string | undefined)[]): string[] {
  return [...new Set(codes.filter((code) => code !== undefined))];
}
