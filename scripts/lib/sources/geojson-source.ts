/** Rows of a GeoJSON file (RFC 7946): one for each feature of its collection. */
import type { Issue, Place } from '#domain/issue.ts';
import type { SourceCard } from '#domain/source-card.ts';
import { didYouMean, excerpt } from './did-you-mean.ts';
import { readPoint } from './geojson-geometry.ts';
import { createValueReader, matchHeader } from './header.ts';
import { parseJsonFile, toJson } from './json-file.ts';
import { type FileRows, type LineSpan, type RawRow, type ReadContext, unread } from './raw-row.ts';

type Properties = Readonly<Record<string, unknown>>;

/** Reads a GeoJSON file; the line of a row is the number of its feature, from 1. */
export function readGeojson(
  bytes: Uint8Array,
  card: SourceCard,
  file: string,
  context: ReadContext,
): FileRows {
  const parsed = parseJsonFile(bytes, file);
  if (!parsed.ok) return unread(parsed.issue);
  const { value } = parsed;
  if (!isObject(value) || value.type !== 'FeatureCollection' || !Array.isArray(value.features)) {
    return unread(notACollection(value, file));
  }
  const features: readonly unknown[] = value.features;
  if (features.length === 0) {
    const expected = 'at least one feature';
    const hint = 'export the layer again, or delete its source card';
    return unread({
      code: 'file.empty',
      place: { file },
      value: '"features" is an empty list',
      expected,
      hint,
    });
  }
  return readFeatures(features, card, file, context);
}

function readFeatures(
  features: readonly unknown[],
  card: SourceCard,
  file: string,
  context: ReadContext,
): FileRows {
  const names = propertyNames(features, card);
  const header = matchHeader(names, card, { file });
  if (header.broken) return unread(...header.issues);
  const readValues = createValueReader(card, header.columns);
  const rows: RawRow[] = [];
  const rejected: LineSpan[] = [];
  const issues = [...header.issues];
  features.forEach((feature, index) => {
    const place: Place = { file, line: index + 1 };
    const cells = readCells(feature, names, place, context);
    if (!Array.isArray(cells)) {
      issues.push(cells);
      rejected.push({ line: index + 1, endLine: index + 1 });
      return;
    }
    const values = readValues(cells);
    const title = values.id || values.name;
    const point = readPoint(isObject(feature) ? feature.geometry : undefined, place, title);
    if ('issue' in point) issues.push(point.issue);
    else if (point.lngLat !== undefined && card.columns.lng === undefined && card.columns.lat === undefined) {
      values.lng = String(point.lngLat[0]);
      values.lat = String(point.lngLat[1]);
    }
    rows.push({ source: card.id, place, endLine: index + 1, values, columns: header.columns });
  });
  return { rows, issues, rejected, read: true };
}

/** Every name that a feature gives a value to, in order of appearance, and the mapped paths that lead to one. */
function propertyNames(features: readonly unknown[], card: SourceCard): string[] {
  const names = new Set<string>();
  const paths = Object.values(card.columns).filter((name) => name.includes('.'));
  for (const feature of features) {
    const properties = propertiesOf(feature);
    if (properties === undefined) continue;
    for (const name of Object.keys(properties)) names.add(name);
    for (const path of paths) if (valueAt(properties, path) !== undefined) names.add(path);
  }
  // The parent of a mapped path is read through it: no unknown column.
  for (const path of paths) if (names.has(path)) names.delete(path.split('.')[0] ?? '');
  return [...names];
}

function readCells(
  feature: unknown,
  names: readonly string[],
  place: Place,
  context: ReadContext,
): string[] | Issue {
  const properties = propertiesOf(feature);
  if (properties === undefined) return withoutProperties(feature, place);
  const cells = names.map((name) => toText(valueAt(properties, name)));
  const long = cells.findIndex((cell) => cell.length > context.maxCellLength);
  if (long < 0) return cells;
  return {
    code: 'row.too-long',
    place: { ...place, columnName: names[long] ?? '' },
    value: excerpt(cells[long] ?? ''),
    expected: `at most ${context.maxCellLength} characters in a property`,
    hint: 'shorten the text of the property',
  };
}

function propertiesOf(feature: unknown): Properties | undefined {
  if (!isObject(feature) || feature.type !== 'Feature') return undefined;
  return isObject(feature.properties) ? feature.properties : undefined;
}

function valueAt(properties: Properties, path: string): unknown {
  if (Object.hasOwn(properties, path)) return properties[path];
  let value: unknown = properties;
  for (const name of path.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

/** Text of a value as a cell of a CSV would hold it: the items of a list are joined by semicolons. */
function toText(value: unknown): string {
  if (Array.isArray(value)) return value.map(scalarText).join(';');
  return scalarText(value);
}

function scalarText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? toJson(value) : String(value);
}

function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notACollection(value: unknown, file: string): Issue {
  const type = isObject(value) ? value.type : undefined;
  return {
    code: 'file.format',
    place: { file },
    value: type === undefined ? 'JSON without a "type"' : excerpt(`"type": ${toJson(type)}`),
    expected: '{"type": "FeatureCollection", "features": [ … ]}',
    hint: 'export the layer as a GeoJSON collection of features (not TopoJSON, not a single geometry)',
  };
}

function withoutProperties(feature: unknown, place: Place): Issue {
  const isFeature = isObject(feature) && feature.type === 'Feature';
  const type = isObject(feature) && !isFeature ? didYouMean(String(feature.type), ['Feature'], '') : '';
  return {
    code: 'row.properties',
    place,
    value: excerpt(isFeature ? 'a feature without properties' : toJson(feature)),
    expected: '{"type": "Feature", "geometry": { … }, "properties": { … }}',
    hint: type || 'give the feature its properties, or delete it',
  };
}
