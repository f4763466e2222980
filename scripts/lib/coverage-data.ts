/** The output of the data build, made ready for the coverage command. */
import type { DirectoryRecord, Manifest } from '#domain/artefacts.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import { type CoverageGround, createCoverageGround } from '#engine/coverage/ground.ts';
import { createFilterContext, type FilterContext } from '#engine/facets/filter-context.ts';
import { loadManifest, loadPublished } from './published-data.ts';

export interface CoverageData {
  records: readonly DirectoryRecord[];
  taxonomy: Taxonomy;
  manifest: Manifest;
  ground: CoverageGround;
  context: FilterContext;
}

/** @throws {CommandError} with exit status 3 when a file is missing or is not the output of the build */
export async function loadCoverageData(folder: string): Promise<CoverageData> {
  const manifest = await loadManifest(folder);
  const published = await loadPublished(folder);
  const { records, taxonomy, territories, epcis, communes } = published;
  return {
    records,
    taxonomy,
    manifest,
    ground: createCoverageGround({ communes, epcis, territories }),
    context: createFilterContext(published),
  };
}
