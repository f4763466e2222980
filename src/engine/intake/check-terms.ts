/** Checks of the values that come from a vocabulary: kinds, sectors, labels, served territories. */

import type { OrganizationLabel } from '#domain/held-label.ts';
import type { IssueCode } from '#domain/issue.ts';
import type { RowField } from '#domain/source-card.ts';
import { isPartialDate, type RowCheck, report } from './check.ts';
import { splitList } from './normalize-rule.ts';
import { didYouMean } from './suggest.ts';
import type { TermLookup } from './vocabulary.ts';

/** The items of a list without the repeated ones, which are reported. */
export function uniqueItems(check: RowCheck, field: RowField): string[] {
  const value = check.values[field];
  if (value === undefined) return [];
  const items = splitList(value);
  const unique = [...new Set(items)];
  if (unique.length < items.length) {
    const repeated = items.filter((item, index) => items.indexOf(item) !== index);
    report(check, 'list.repeated', field, { value: repeated.join(';'), expected: 'each value once' });
  }
  return unique;
}

function checkIds(check: RowCheck, field: 'kinds' | 'sectors', code: IssueCode): string[] {
  const lookup = check.vocabulary[field];
  return uniqueItems(check, field).filter((id) => {
    const isKnown = lookup.find(id) === id;
    if (!isKnown) reportUnknown(check, code, field, id, lookup);
    return isKnown;
  });
}

function reportUnknown(
  check: RowCheck,
  code: IssueCode,
  field: RowField,
  value: string,
  lookup: TermLookup,
): void {
  report(check, code, field, {
    value,
    expected: `one of ${lookup.ids.join(', ')}`,
    hint: didYouMean(value, lookup.spellings),
  });
}

/** Ids of the kinds; the row cannot stand without one. */
export function checkKinds(check: RowCheck): string[] {
  const kinds = checkIds(check, 'kinds', 'kind.unknown');
  if (check.values.kinds === undefined) {
    report(check, 'kind.missing', 'kinds', {
      expected: `one or more of ${check.vocabulary.kinds.ids.join(', ')}`,
    });
  }
  return kinds;
}

export function checkSectors(check: RowCheck): string[] {
  const sectors = checkIds(check, 'sectors', 'sector.unknown');
  if (check.values.sectors === undefined) {
    report(check, 'sector.missing', 'sectors', {
      expected: 'the sectors that a source states, or the one for bodies open to all',
    });
  }
  return sectors;
}

/** `esca-gold@2013..2016`: id, since, until; `esca-gold@2013` is since. */
const LABEL = /^([^@]+)(?:@([\d-]*)(\.\.([\d-]*))?)?$/;

function parseLabel(check: RowCheck, item: string): OrganizationLabel | undefined {
  const [, id, since = '', , until = ''] = LABEL.exec(item) ?? [];
  const dates = [since, until].filter((date) => date !== '');
  // `2013..2013-05` is in order: compared as far as both are known.
  const known = Math.min(since.length, until.length);
  const isOrdered = since.slice(0, known) <= until.slice(0, known);
  if (id === undefined || !isOrdered || !dates.every(isPartialDate)) {
    report(check, 'label.format', 'labels', {
      value: item,
      expected: 'an id, then @since, @since..until or @..until, such as esca-bronze@2012..2014',
    });
    return undefined;
  }
  if (check.vocabulary.labels.find(id) !== id) {
    reportUnknown(check, 'label.unknown', 'labels', id, check.vocabulary.labels);
    return undefined;
  }
  return { id, ...(since !== '' && { since }), ...(until !== '' && { until }) };
}

export function checkLabels(check: RowCheck): OrganizationLabel[] {
  return uniqueItems(check, 'labels').flatMap((item) => parseLabel(check, item) ?? []);
}

export function checkServes(check: RowCheck): string[] {
  const { served, hasCommune } = check.vocabulary;
  return uniqueItems(check, 'serves').filter((code) => {
    const isKnown = served.has(code) || hasCommune(code);
    if (!isKnown) {
      report(check, 'territory.unknown', 'serves', {
        value: code,
        expected:
          'the name of a region, a department or an EPCI, or a code such as R84, D69, E200046977, C69123, FR',
        hint: didYouMean(code, served.spellings),
      });
    }
    return isKnown;
  });
}
