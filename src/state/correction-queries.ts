/** What the page of corrections checks with: the vocabulary of the build, and the whole directory to compare with. */
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import type { Manifest } from '#domain/artefacts.ts';
import { type CorrectionColumns, correctionFileSchema } from '#domain/correction.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import type { KnownOrganization } from '#engine/correction/check-correction.ts';
import { createIntakeVocabulary, type IntakeVocabulary } from '#engine/intake/vocabulary.ts';
import { decodeCommunesSteps } from '#engine/places/commune-index.ts';
import { editionKey, editionOf, fetchFile, fetchPlaces } from './artefact-files.ts';
import { ensure, FOREVER } from './queries.ts';
import { runWhenIdle } from './when-idle.ts';

export interface CorrectionRules {
  vocabulary: IntakeVocabulary;
  /** Columns of the file that people edit; missing when it is no CSV. */
  columns: CorrectionColumns | undefined;
}

interface Words {
  taxonomy: Taxonomy;
  territories: Territories;
}

export function correctionRulesQuery(root: URL, manifest: Manifest | undefined, words: Words | undefined) {
  const edition = manifest && editionOf(manifest);
  return queryOptions({
    ...FOREVER,
    structuralSharing: false,
    queryKey: ['correction-rules', root.href, edition && editionKey(edition)],
    enabled: edition !== undefined && words !== undefined,
    queryFn: async ({ signal }): Promise<CorrectionRules> => {
      const [{ columns }, { communes: encoded, epcis }] = await Promise.all([
        fetchFile(root, ensure(edition), 'correction.json', correctionFileSchema, signal),
        fetchPlaces(root, ensure(edition)),
      ]);
      const { communes } = await runWhenIdle(decodeCommunesSteps(encoded));
      const { taxonomy, territories } = ensure(words);
      const codes = communes.map(({ code }) => code);
      return { vocabulary: createIntakeVocabulary(taxonomy, territories, epcis, codes), columns };
    },
  });
}

const knownSchema = z.object({
  id: z.string(),
  formerIds: z.array(z.string()),
  name: z.string(),
  acronym: z.optional(z.string()),
  aliases: z.array(z.string()),
  website: z.optional(z.string()),
  address: z.object({ city: z.optional(z.string()), communeCode: z.optional(z.string()) }),
  territory: z.object({ department: z.optional(z.string()) }),
  mergedInto: z.optional(z.string()),
});

/** Each organisation as far as rows are compared; one that has not the expected form is left out, as nothing can be said of it. */
export function knownOrganizations(all: ReadonlyMap<string, unknown>): KnownOrganization[] {
  return [...all.values()].flatMap((properties) => {
    const parsed = z.safeParse(knownSchema, properties);
    return parsed.success ? [parsed.data] : [];
  });
}
