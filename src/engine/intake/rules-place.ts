/** Rules for places: postal codes, CEDEX, names of regions and departments. */
import { mapList, type ValueRule } from './normalize-rule.ts';

/** `LYON CEDEX 03`, `Paris Cedex`: the mark of a mail sorting office, not of a place. */
const CEDEX = /(?:[\s,]*\bcedex(?:\s*\d{1,2})?)+\s*$/i;
const COUNTRY_PREFIX = /^FR?[ -]?(?=\d{2} ?\d{3}$)/i;

export const placeRules: readonly ValueRule[] = [
  {
    name: 'postal-code.country-prefix',
    fields: ['postalCode'],
    fix: (value) => value.replace(COUNTRY_PREFIX, ''),
  },
  {
    name: 'postal-code.spaces',
    fields: ['postalCode'],
    fix: (value) => (/^[\d ]+$/.test(value) ? value.replace(/ /g, '') : value),
  },
  {
    // A spreadsheet that takes the column for numbers eats the zero of the first nine departments.
    name: 'postal-code.leading-zero',
    fields: ['postalCode'],
    fix: (value) => (/^[1-9]\d{3}$/.test(value) ? `0${value}` : value),
  },
  {
    name: 'commune-code.leading-zero',
    fields: ['communeCode'],
    fix: (value) => (/^[1-9]\d{3}$/.test(value) ? `0${value}` : value),
  },
  {
    name: 'commune-code.upper-case',
    fields: ['communeCode'],
    fix: (value) => (/^2[ab]\d{3}$/.test(value) ? value.toUpperCase() : value),
  },
  { name: 'city.cedex', fields: ['city'], fix: (value) => value.replace(CEDEX, '') },
  {
    name: 'department.to-code',
    fields: ['department'],
    fix: (value, { context }) => {
      const padded = /^[1-9]$/.test(value) ? `0${value}` : value;
      return context.vocabulary.departments.find(padded) ?? value;
    },
  },
  {
    name: 'region.to-code',
    fields: ['region'],
    fix: (value, { context }) => context.vocabulary.regions.find(value) ?? value,
  },
  {
    name: 'serves.name-to-code',
    fields: ['serves'],
    fix: (value, { context }) => mapList(value, (item) => context.vocabulary.served.find(item) ?? item),
  },
];
