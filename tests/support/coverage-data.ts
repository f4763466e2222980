/** The published data, as the coverage tests and benchmarks load it. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { type DirectoryRecord, recordsSchema } from '#domain/artefacts.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import { taxonomySchema } from '#domain/taxonomy.ts';
import { epciSchema, territoriesSchema } from '#domain/territory.ts';
import { type CoverageGround, createCoverageGround, type GroundSources } from '#engine/coverage/ground.ts';
import { decodeCommunes } from '#engine/places/commune-index.ts';

const DATA = new URL('../../public/data/', import.meta.url);

export interface CoverageData extends GroundSources {
  records: DirectoryRecord[];
  taxonomy: Taxonomy;
  edition: string;
  ground: CoverageGround;
}

export function loadCoverageData(): CoverageData {
  const { records, edition } = recordsSchema.parse(readJson('records.json'));
  const taxonomy = taxonomySchema.parse(readJson('taxonomy.json'));
  const territories = territoriesSchema.parse(readJson('territories.json'));
  const epcis = z.array(epciSchema).parse(readJson('epci.json'));
  const { communes } = decodeCommunes(readJson('communes.json'));
  const ground = createCoverageGround({ communes, epcis, territories });
  return { records, edition, taxonomy, territories, epcis, communes, ground };
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, DATA), 'utf8'));
}
