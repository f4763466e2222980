/** The JSON Schemas of the open data, from the schemas that the build itself writes and reads with. */
import * as z from 'zod';
import {
  coverageFileSchema,
  openDataIndexSchema,
  organizationCollectionSchema,
  organizationFileSchema,
  organizationIndexSchema,
  territoryFileSchema,
  territoryIndexSchema,
} from '#domain/open-data.ts';
import { taxonomySchema } from '#domain/taxonomy.ts';

const SCHEMAS = {
  'organisations-geojson': [
    organizationCollectionSchema,
    'Directory as GeoJSON (RFC 7946): one feature for each organisation, without geometry when only an area is known.',
  ],
  organisation: [organizationFileSchema, 'One organisation of the directory.'],
  'organisations-index': [organizationIndexSchema, 'Every organisation that has a file of its own.'],
  territoire: [territoryFileSchema, 'One territory: what it is, its figures, who is in it or serves it.'],
  'territoires-index': [territoryIndexSchema, 'Every territory that has a file of its own.'],
  couverture: [coverageFileSchema, 'Coverage of every region, department and EPCI.'],
  taxonomie: [taxonomySchema, 'Vocabularies: kinds, sectors and their families, labels, needs.'],
  index: [
    openDataIndexSchema,
    'What the open data hold: edition, files with their hashes, families of files.',
  ],
} as const;

export type SchemaName = keyof typeof SCHEMAS;

/** Path of a schema below the folder of the open data. */
export function schemaPath(name: SchemaName): string {
  return `schemas/${name}.schema.json`;
}

/** JSON Schema 2020-12 by path. */
export function openDataSchemas(): [path: string, schema: object][] {
  return Object.entries(SCHEMAS).map(([name, [schema, description]]) => {
    const $id = `${name}.schema.json`;
    return [`schemas/${$id}`, { ...z.toJSONSchema(schema), $id, title: name, description }];
  });
}
