/** The English of the page of the open data. */
import type { DataCatalogue } from './catalogue.ts';

export const enData = {
  'data.title': 'Open data',
  'data.lead':
    'The whole directory, free to reuse: the same data as the site, at addresses that do not change.',
  'data.loading': 'Reading the index of the data…',
  'data.edition': 'Edition',
  'data.organizations': 'Organisations',
  'data.organizations.ended': {
    one: '{total}, {count} of them closed or merged',
    other: '{total}, {count} of them closed or merged',
  },
  'data.licence': 'Licence',
  'data.fingerprint': 'Fingerprint of the edition (SHA-256)',
  'data.fingerprint.hint':
    'That of data/manifest.json, which holds the fingerprint of every file: two copies with the same one are identical.',
  'data.changes': 'What changed',

  'data.downloads': 'Download',
  'data.file.geojson': 'The whole directory, GeoJSON',
  'data.file.geojson.text':
    'For maps and GIS (RFC 7946). An organisation known only by its region or department has no geometry.',
  'data.file.tableur': 'The directory, for spreadsheets (decimal comma)',
  'data.file.tableur.text':
    'CSV with semicolons and decimal commas, as spreadsheets open it where numbers are written 4,85. A spreadsheet may drop the leading zeros of postal codes: import that column as text.',
  'data.file.csv': 'The directory, for programs',
  'data.file.csv.text':
    'CSV as RFC 4180 has it: commas, decimal points, UTF-8. Spreadsheets set to English open it as well.',
  'data.file.coverage-tableur': 'Coverage of territories, for spreadsheets (decimal comma)',
  'data.file.coverage-tableur.text':
    'Regions, departments and intercommunal bodies: seats, service, density.',
  'data.file.coverage-csv': 'Coverage of territories, CSV',
  'data.file.coverage-csv.text': 'The same table as RFC 4180 has it.',
  'data.file.coverage-json': 'Coverage of territories, JSON',
  'data.file.coverage-json.text': 'The same table, one object for each territory.',
  'data.file.taxonomy': 'Vocabularies, JSON',
  'data.file.taxonomy.text':
    'Kinds, sectors, labels and needs: names, synonyms, definitions, activity codes.',
  'data.size.kb': '{size} kB',
  'data.size.mb': '{size} MB',
  'data.rows': { one: '{count} row', other: '{count} rows' },
  'data.schema': 'schema',
  'data.lists':
    'Within a cell, items of a list are separated by “|”, and a date follows “@”. A text that a spreadsheet would run as a formula begins with an apostrophe.',

  'data.api': 'One file for each organisation and each territory',
  'data.api.text':
    'An API without a server: JSON files, no key, no quota. The index lists them; each names its schema, its edition and its licence.',
  'data.api.organizations': { one: '{count} organisation', other: '{count} organisations' },
  'data.api.territories': {
    one: '{count} territory',
    other:
      '{count} territories: regions, departments, intercommunal bodies, and communes where an organisation has its seat',
  },
  'data.api.index': 'list',
  'data.api.example': 'example',
  'data.api.lines': 'From the command line',
  'data.api.schemas': 'JSON Schemas',
  'data.api.llms': 'For language models',

  'data.versions': 'Addresses and versions',
  'data.versions.text':
    'Addresses that begin with {folder} do not change. A new edition takes the place of the previous one there. Fields may be added; none is taken away, renamed or given another meaning: that would open another folder.',

  'data.quality': 'Quality',
  'data.quality.completeness': 'Fields filled, on average',
  'data.quality.point': 'Placed on the map',
  'data.quality.recent': 'Source under 2 years old',
  'data.quality.undated': 'Source without a date',
  'data.quality.website': 'No known website',
  'data.quality.phone': 'No known telephone',
  'data.quality.report': 'Full quality report',
  'data.quality.json': 'the same as JSON',
  'data.quality.share': '{share} ({count} of {total})',

  'data.fields': 'Fields of an organisation',
  'data.fields.field': 'Field (JSON)',
  'data.fields.columns': 'Columns (CSV)',
  'data.fields.meaning': 'Meaning',
  'data.fields.caption': 'Fields of an organisation: name in JSON, columns in CSV and meaning',
  'data.field.id': 'Stable identifier; it stays when the name changes.',
  'data.field.formerIds': 'Identifiers that it had.',
  'data.field.name': 'Name, as the organisation calls itself.',
  'data.field.acronym': 'Acronym.',
  'data.field.aliases': 'Other names and former names.',
  'data.field.status': 'active, merged or closed.',
  'data.field.mergedInto': 'Identifier of the one that it merged into.',
  'data.field.kinds': 'Kinds; the first is the main one. Identifiers of the taxonomy.',
  'data.field.sectors': 'Sectors. Identifiers of the taxonomy.',
  'data.field.labels':
    'Labels, with their first and last dates where known. Without a last date, the end is unknown.',
  'data.field.summary': 'One factual sentence, by language.',
  'data.field.website': 'Website.',
  'data.field.email': 'Generic mailbox, never that of a person.',
  'data.field.phone': 'Telephone, international form (E.164).',
  'data.field.address': 'Street, postal code, town, code of the commune.',
  'data.field.location':
    'Longitude and latitude in degrees (WGS 84) and their precision: house number, street, centre of the commune. No point when only a territory is known.',
  'data.field.territory':
    'Codes of the territories where it has its seat, after a letter: C commune, E intercommunal body, D department, R region.',
  'data.field.serves': 'Codes of the territories that it declares to serve.',
  'data.field.founded': 'Year of foundation.',
  'data.field.members': 'Number of members.',
  'data.field.partners': 'Cooperations: identifier in the directory, or name; with their date where known.',
  'data.field.sources': 'Where the facts come from, and of when.',
  'data.field.unverifiedFields': 'Fields that none of these sources states.',
  'data.unknown': 'A missing field, an empty cell or null mean “unknown”, never zero.',

  'data.measures': 'Measures of a territory',
  'data.measure.located': 'Active organisations that have their seat in it.',
  'data.measure.locatedByKind': 'The same by kind; an organisation of two kinds counts in both.',
  'data.measure.serving':
    'Active organisations that declare to serve it, or a territory that contains all of it.',
  'data.measure.servingPart': 'Active organisations that serve only a part of it, counted apart.',
  'data.measure.density': 'Seats per 100,000 inhabitants; null without a known population.',
  'data.measures.more': 'Access, distances, specialisation: definitions and formulas on the Coverage page',

  'data.cite': 'Cite',
  'data.cite.text': '{site}, edition of {date}. Licence: {licence}. {address}',
  'data.cite.hint': 'Name the edition: data change. To point at exact bytes, add the fingerprint.',
  'data.sources': 'Licence and sources',
  'data.sources.text':
    'You may reuse these data under the terms of the licence, with their source and date. Each organisation also names its own sources.',
  'data.source.rows': { one: '{count} row', other: '{count} rows' },
} as const satisfies DataCatalogue;
