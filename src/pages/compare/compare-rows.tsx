/** The rows of the comparison: what each shows, and what decides whether its cells differ. */
import type { ReactNode } from 'react';
import type { Organization } from '#domain/organization.ts';
import type { Need } from '#domain/taxonomy.ts';
import { labelLife } from '#engine/labels/life.ts';
import { labelStatus } from '#engine/labels/status.ts';
import { completeness } from '#engine/quality/completeness.ts';
import { oldSourceYear } from '#engine/quality/freshness.ts';
import { newestSourceDate } from '#engine/quality/source-age.ts';
import { lifeOf } from '#ui/organization/detail-labels.tsx';
import { placeLine, type Words } from '#ui/organization/wording.ts';
import { Badge } from '#ui/primitives/badge.tsx';
import { ContactCell } from './contact-cell.tsx';
import { type Item, ItemsCell } from './items-cell.tsx';
import { PartnersCell } from './partners-cell.tsx';

export interface CompareRow {
  id: string;
  title: string;
  cells: readonly Cell[];
  differs: boolean;
}

interface Cell {
  /** Id of the organisation of the column. */
  column: string;
  /** Two cells with the same value say the same; empty for what is unknown. */
  value: string;
  /** Missing for what is unknown. */
  content?: ReactNode;
}

export interface RowsContext {
  words: Words;
  needs: readonly Need[];
  edition: string;
  /** Name of an organisation of the directory. */
  nameOf: (id: string) => string | undefined;
}

type Row = (columns: readonly Organization[], context: RowsContext) => Omit<CompareRow, 'differs'>;

/** Every row, in the order in which a person decides. */
export function compareRows(columns: readonly Organization[], context: RowsContext): CompareRow[] {
  return ROWS.map((row) => {
    const { cells, ...rest } = row(columns, context);
    return { ...rest, cells, differs: new Set(cells.map(({ value }) => value)).size > 1 };
  });
}

const ROWS: readonly Row[] = [
  (columns, { words }) =>
    itemsRow('kinds', columns, words, ({ kinds }) =>
      kinds.map((id) => ({ id, text: words.vocabulary.kind(id) })),
    ),
  (columns, { words }) => row('place', columns, words, (one) => placeCell(one, words)),
  (columns, { words }) => row('contact', columns, words, contactCell),
  (columns, { words }) =>
    itemsRow('sectors', columns, words, ({ sectors }) =>
      sectors.map((id) => ({ id, text: words.vocabulary.sector(id) })),
    ),
  (columns, { words, needs, edition }) =>
    itemsRow('needs', columns, words, (one) =>
      needs
        .filter((need) => meets(one, need, words.vocabulary, edition))
        .map(({ id }) => ({ id, text: words.vocabulary.need(id) })),
    ),
  (columns, { words, edition }) =>
    itemsRow('labels', columns, words, (one) => labelItems(one, words, edition)),
  (columns, { words }) =>
    itemsRow('serves', columns, words, ({ serves }) =>
      serves.map((id) => ({ id, text: words.vocabulary.territory(id) ?? id })),
    ),
  (columns, { words }) => row('founded', columns, words, ({ founded }) => textCell(founded, String)),
  (columns, { words }) =>
    row('members', columns, words, ({ members }) => textCell(members, words.i18n.number)),
  (columns, context) => partnersRow(columns, context),
  (columns, { words, edition }) => row('source', columns, words, (one) => sourceCell(one, words, edition)),
  (columns, { words }) => row('completeness', columns, words, (one) => completenessCell(one, words)),
];

type RowId =
  | 'kinds'
  | 'place'
  | 'contact'
  | 'sectors'
  | 'needs'
  | 'labels'
  | 'serves'
  | 'founded'
  | 'members'
  | 'partners'
  | 'source'
  | 'completeness';

type CellOf = (organization: Organization) => Omit<Cell, 'column'>;

function row(id: RowId, columns: readonly Organization[], { i18n }: Words, cellOf: CellOf) {
  const cells = columns.map((one) => ({ column: one.id, ...cellOf(one) }));
  return { id, title: i18n.t(`compare.row.${id}`), cells };
}

const UNKNOWN = { value: '' };

/** A row of lists: what every column has is marked, so that the eye goes to the rest. */
function itemsRow(
  id: RowId,
  columns: readonly Organization[],
  words: Words,
  itemsOf: (organization: Organization) => Item[],
) {
  const lists = columns.map(itemsOf);
  const inAll = (item: Item) =>
    lists.length > 1 && lists.every((list) => list.some((other) => other.id === item.id));
  return row(id, columns, words, (organization) => {
    const items = itemsOf(organization).map((item) => ({ ...item, common: inAll(item) }));
    if (items.length === 0) return UNKNOWN;
    return {
      value: items
        .map((item) => item.id)
        .sort()
        .join(' '),
      content: <ItemsCell items={items} />,
    };
  });
}

function textCell<T>(value: T | undefined, toText: (value: T) => string) {
  return value === undefined ? UNKNOWN : { value: String(value), content: toText(value) };
}

function placeCell({ address, location, territory }: Organization, words: Words) {
  const { city } = address;
  const precision = location?.precision;
  const line = placeLine(
    { ...(city ? { city } : {}), ...(precision ? { precision } : {}), territory },
    words,
  );
  if (!city && !territory.department && !territory.region && precision !== 'country') return UNKNOWN;
  return {
    value: line,
    content: (
      <>
        {line}
        {city && precision && <small>{words.i18n.t(`detail.precision.${precision}`)}</small>}
      </>
    ),
  };
}

/** Two contacts are never the same: what differs is by what means each can be reached. */
function contactCell(organization: Organization) {
  const { website, email, phone } = organization;
  const means = [website && 'site', email && 'email', phone && 'phone'].filter(Boolean);
  return { value: means.join(' '), content: <ContactCell organization={organization} /> };
}

/** The same rule as the filter by need: one list of the need names one thing of the organisation. */
function meets(
  { kinds, sectors, labels }: Organization,
  need: Need,
  { labelDefinition }: Words['vocabulary'],
  edition: string,
): boolean {
  const holds = (label: Organization['labels'][number]) =>
    labelStatus(label, labelDefinition(label.id), edition) !== 'expired';
  return (
    kinds.some((id) => need.kinds.includes(id)) ||
    sectors.some((id) => need.sectors.includes(id)) ||
    labels.some((label) => need.labels.includes(label.id) && holds(label))
  );
}

function labelItems({ labels }: Organization, { i18n, vocabulary }: Words, edition: string): Item[] {
  return labels.map((label) => {
    const definition = vocabulary.labelDefinition(label.id);
    const life = labelLife(label, definition, edition);
    // The same label at another stage of its life is another fact.
    return {
      id: `${label.id}:${life.state}:${label.until ?? ''}`,
      text: vocabulary.label(label.id),
      detail: lifeOf(life, i18n),
    };
  });
}

function partnersRow(columns: readonly Organization[], { words, nameOf }: RowsContext) {
  const keys = columns.map(partnerKeys);
  return row('partners', columns, words, (organization) => {
    const own = partnerKeys(organization);
    if (own.length === 0) return UNKNOWN;
    const partners = own.map((key, at) => {
      const partner = organization.partners[at];
      const name = partner && 'name' in partner ? partner.name : (nameOf(key) ?? key);
      const common = keys.filter((list) => list.includes(key)).length > 1;
      return { id: key, name, common, here: columns.some(({ id }) => id === key) };
    });
    return { value: [...own].sort().join(' '), content: <PartnersCell partners={partners} /> };
  });
}

function partnerKeys({ partners }: Organization): string[] {
  return partners.map((partner) => ('id' in partner ? partner.id : partner.name));
}

function sourceCell(organization: Organization, { i18n: { t, date, publication } }: Words, edition: string) {
  const newest = newestSourceDate(organization);
  if (newest === undefined) return UNKNOWN;
  const old = oldSourceYear(newest, edition, publication.oldSourceYears);
  const content = (
    <>
      {date(newest)} {old && <Badge tone="warn">{t('badge.oldSource', { year: old })}</Badge>}
    </>
  );
  return { value: newest, content };
}

function completenessCell(organization: Organization, { i18n }: Words) {
  const percent = Math.round(completeness(organization).score * 100);
  const text = i18n.language === 'fr' ? `${percent} %` : `${percent}%`;
  return { value: text, content: i18n.t('compare.completeness', { percent: text }) };
}
