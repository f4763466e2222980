/** Rules that turn a name of a vocabulary into its id, and a column name into a field. */
import type { RowField } from '#domain/source-card.ts';
import { FIELD_PATHS } from './fields.ts';
import { mapList, type RuleInput, type ValueRule } from './normalize-rule.ts';

function termRule(name: string, field: RowField & ('kinds' | 'sectors')): ValueRule {
  return {
    name,
    fields: [field],
    fix: (value, { context }) => mapList(value, (item) => context.vocabulary[field].find(item) ?? item),
  };
}

/** `ESCA Or@2013..` → `esca-gold@2013..`: the dates after the at sign stay. */
function labelToId(item: string, { context }: RuleInput): string {
  const [name = '', ...dates] = item.split('@');
  return [
    context.vocabulary.labels.find(name.trim()) ?? name.trim(),
    ...dates.map((date) => date.trim()),
  ].join('@');
}

/** `postal_code` → `address.postalCode`: what the report and the page call it. */
function columnToPath(item: string, { context }: RuleInput): string {
  const field = context.fieldOfColumn(item);
  return field === undefined ? item : FIELD_PATHS[field];
}

export const termRules: readonly ValueRule[] = [
  termRule('kind.name-to-id', 'kinds'),
  termRule('sector.name-to-id', 'sectors'),
  {
    name: 'label.name-to-id',
    fields: ['labels'],
    fix: (value, input) => mapList(value, (item) => labelToId(item, input)),
  },
  {
    name: 'unverified.column-to-field',
    fields: ['unverified'],
    fix: (value, input) => mapList(value, (item) => columnToPath(item, input)),
  },
];
