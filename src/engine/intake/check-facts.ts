/** Checks of identity, numbers, dates, sources, partners and status. */
import { type OrganizationPartner, type OrganizationSource, SOURCE_PATTERN } from '#domain/organization.ts';
import { SLUG_PATTERN } from '#domain/value-forms.ts';
import { fold } from '#engine/text/fold.ts';
import { isPartialDate, type RowCheck, report } from './check.ts';
import { uniqueItems } from './check-terms.ts';
import { ALL_FIELD_PATHS } from './fields.ts';
import { nearest } from './suggest.ts';

/** The id that a name would get: `Pôle S2E2` → `pole-s2e2`. */
export function slugOf(name: string): string {
  return fold(name)
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export function checkId(check: RowCheck): string | undefined {
  const { id, name } = check.values;
  if (id !== undefined && SLUG_PATTERN.test(id)) return id;
  const proposal = slugOf(id ?? name ?? '');
  const hint = proposal === '' ? undefined : `use "${proposal}"`;
  if (id === undefined) {
    report(check, 'id.missing', 'id', {
      expected: 'a stable id of lower-case letters, digits and hyphens',
      hint,
    });
    return undefined;
  }
  report(check, 'id.format', 'id', {
    value: id,
    expected: 'lower-case letters without accents, digits and single hyphens',
    hint,
  });
  return undefined;
}

export function checkFormerIds(check: RowCheck): string[] {
  return uniqueItems(check, 'formerIds').filter((id) => {
    if (SLUG_PATTERN.test(id)) return true;
    report(check, 'id.format', 'formerIds', {
      value: id,
      expected: 'ids of lower-case letters, digits and hyphens',
    });
    return false;
  });
}

export function checkName(check: RowCheck): string | undefined {
  const { name } = check.values;
  if (name === undefined)
    report(check, 'name.missing', 'name', { expected: 'the name that the organisation uses' });
  return name;
}

export function checkFounded(check: RowCheck): number | undefined {
  const value = check.values.founded;
  if (value === undefined) return undefined;
  const lastYear = Number(check.edition.slice(0, 4));
  const year = /^\d{4}$/.test(value) ? Number(value) : Number.NaN;
  if (year >= 1500 && year <= lastYear) return year;
  report(check, 'year.format', 'founded', { value, expected: `a year from 1500 to ${lastYear}` });
  return undefined;
}

export function checkMembers(check: RowCheck): number | undefined {
  const value = check.values.members;
  if (value === undefined) return undefined;
  if (/^\d{1,7}$/.test(value)) return Number(value);
  report(check, 'number.format', 'members', {
    value,
    expected: 'a whole number, without words',
    hint: 'put what the source says of it in the summary',
  });
  return undefined;
}

/** A date known to the year or the month is past as soon as it has begun. */
export function checkPastDate(check: RowCheck, value: string): string | undefined {
  if (!isPartialDate(value)) {
    report(check, 'date.format', 'sourceDate', {
      value,
      expected: 'a year, a month or a day: 2023, 2023-04 or 2023-04-12',
    });
    return undefined;
  }
  if (value > check.edition.slice(0, value.length)) {
    report(check, 'date.future', 'sourceDate', {
      value,
      expected: `a date up to ${check.edition}, the date of the edition`,
    });
    return undefined;
  }
  return value;
}

/** The date of a row is that of its main source, the first one. */
export function checkSources(check: RowCheck): OrganizationSource[] {
  const dateText = check.values.sourceDate;
  const date = dateText === undefined ? undefined : checkPastDate(check, dateText);
  const urls = uniqueItems(check, 'sourceUrl').filter((url) => {
    if (SOURCE_PATTERN.test(url)) return true;
    report(check, 'source-url.format', 'sourceUrl', {
      value: url,
      expected: 'an address that begins with https:// or http://, or github:owner/repository/path',
    });
    return false;
  });
  if (check.values.sourceUrl === undefined) {
    report(check, 'source-url.missing', 'sourceUrl', {
      expected: 'at least one page that states the facts of the row',
    });
  }
  return urls.map((url, index) => ({ url, ...(index === 0 && date !== undefined && { date }) }));
}

export function checkUnverified(check: RowCheck): string[] {
  return uniqueItems(check, 'unverified').filter((path) => {
    if (ALL_FIELD_PATHS.has(path)) return true;
    const near = nearest(path, ALL_FIELD_PATHS);
    report(check, 'unverified-field.unknown', 'unverified', {
      value: path,
      expected: 'names of columns of the file',
      hint: near === undefined ? undefined : `did you mean "${near}"?`,
    });
    return false;
  });
}

/** `Polepharma@2017`: an id or a name, and the year since when. Which ids exist is checked over all rows. */
export function checkPartners(check: RowCheck): OrganizationPartner[] {
  return uniqueItems(check, 'partners').flatMap((item) => {
    const [, name, since] = /^([^@]+)(?:@(.+))?$/.exec(item) ?? [];
    if (name !== undefined && (since === undefined || isPartialDate(since))) {
      return { name: name.trim(), ...(since !== undefined && { since }) };
    }
    report(check, 'partner.format', 'partners', {
      value: item,
      expected: 'an id or a name, then @ and the year since when, such as polepharma@2017',
    });
    return [];
  });
}

export interface StatedStatus {
  status: 'active' | 'merged' | 'closed';
  /** Id or name of the organisation that it merged into. */
  target?: string;
}

export function checkStatus(check: RowCheck): StatedStatus {
  const value = check.values.status ?? 'active';
  if (value === 'active' || value === 'closed') return { status: value };
  const [, target] = /^merged: ?(.+)$/.exec(value) ?? [];
  if (target !== undefined) return { status: 'merged', target };
  report(check, 'status.format', 'status', {
    value,
    expected: 'empty, active, closed, or merged:id of the organisation it merged into',
  });
  return { status: 'active' };
}
