/** Sentences that a publication puts in the place of ours: the build checks them against the catalogues. */
import type { Language } from '#domain/language.ts';
import type { Site, Wording } from '#domain/site.ts';
import { en } from './en.ts';
import { enBenchmark } from './en-benchmark.ts';
import { enCorrection } from './en-correction.ts';
import { enCoverage } from './en-coverage.ts';
import { enExport } from './en-export.ts';
import { enLater } from './en-later.ts';
import { enNetwork } from './en-network.ts';
import { enOrganization } from './en-organization.ts';
import { enTaxonomy } from './en-taxonomy.ts';
import { enTerritory } from './en-territory.ts';
import { fr } from './fr.ts';
import { frBenchmark } from './fr-benchmark.ts';
import { frCorrection } from './fr-correction.ts';
import { frCoverage } from './fr-coverage.ts';
import { frExport } from './fr-export.ts';
import { frLater } from './fr-later.ts';
import { frNetwork } from './fr-network.ts';
import { frOrganization } from './fr-organization.ts';
import { frTaxonomy } from './fr-taxonomy.ts';
import { frTerritory } from './fr-territory.ts';

const CATALOGUES: Readonly<Record<Language, Readonly<Record<string, Wording>>>> = {
  fr: {
    ...fr,
    ...frLater,
    ...frCoverage,
    ...frTerritory,
    ...frOrganization,
    ...frTaxonomy,
    ...frNetwork,
    ...frBenchmark,
    ...frExport,
    ...frCorrection,
  },
  en: {
    ...en,
    ...enLater,
    ...enCoverage,
    ...enTerritory,
    ...enOrganization,
    ...enTaxonomy,
    ...enNetwork,
    ...enBenchmark,
    ...enExport,
    ...enCorrection,
  },
};
/** Known to every sentence. */
const ALWAYS = ['site'];

/** @throws {Error} with a line for each sentence that the interface does not have, or could not fill */
export function assertWords(words: NonNullable<Site['words']>): void {
  const faults = Object.entries(words).flatMap(([language, own]) =>
    Object.entries(own ?? {}).flatMap(([key, wording]) =>
      faultsOf(CATALOGUES[language as Language], key, wording).map(
        (fault) => `data/site.json: words.${language}.${key}: ${fault}`,
      ),
    ),
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

function faultsOf(catalogue: Readonly<Record<string, Wording>>, key: string, wording: Wording): string[] {
  const ours = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
  if (ours === undefined) return [`expected a key of src/ui/i18n/*.ts, found none of this name`];
  const isPlural = typeof ours === 'object';
  if (typeof wording === 'object' && !isPlural) return ['expected one text, found one for each number'];
  const known = new Set([...placeholdersOf(ours), ...ALWAYS, ...(isPlural ? ['count'] : [])]);
  return placeholdersOf(wording)
    .filter((name) => !known.has(name))
    .map((name) => `expected one of {${[...known].join('}, {')}}, found {${name}}`);
}

function placeholdersOf(wording: Wording): string[] {
  const texts = typeof wording === 'string' ? [wording] : Object.values(wording);
  return texts.flatMap((text) => [...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
}
