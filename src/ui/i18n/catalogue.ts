/** Types of a catalogue: same keys everywhere, and the placeholders of each message known to the compiler. */
import type { fr } from './fr.ts';
import type { frBenchmark } from './fr-benchmark.ts';
import type { frBuilder } from './fr-builder.ts';
import type { frCorrection } from './fr-correction.ts';
import type { frCoverage } from './fr-coverage.ts';
import type { frCoverageParts } from './fr-coverage-parts.ts';
import type { frData } from './fr-data.ts';
import type { frEmbed } from './fr-embed.ts';
import type { frExport } from './fr-export.ts';
import type { frLater } from './fr-later.ts';
import type { frNetwork } from './fr-network.ts';
import type { frNews } from './fr-news.ts';
import type { frOrganization } from './fr-organization.ts';
import type { frTaxonomy } from './fr-taxonomy.ts';
import type { frTerritory } from './fr-territory.ts';
import type { frWhatIf } from './fr-what-if.ts';

/** `zero` is ours: what to say when there is none. The rest follows the plural rules of CLDR. */
export interface PluralMessage {
  zero?: string | undefined;
  one: string;
  other: string;
}

type French = typeof fr &
  typeof frLater &
  typeof frCoverage &
  typeof frTerritory &
  typeof frOrganization &
  typeof frTaxonomy &
  typeof frEmbed &
  typeof frBuilder &
  typeof frNetwork &
  typeof frBenchmark &
  typeof frExport &
  typeof frCorrection &
  typeof frData &
  typeof frNews;
export type MessageKey = keyof French;
type Messages<Key extends string> = Readonly<Record<Key, string | PluralMessage>>;
/** What the first list needs. */
export type FirstCatalogue = Messages<keyof typeof fr>;
/** What comes after it, fetched with the module that says it. */
export type LaterCatalogue = Messages<keyof typeof frLater>;
/** What the coverage page alone says. */
export type CoverageCatalogue = Messages<keyof typeof frCoverage>;
/** What the coverage page says side by side, of specialities and in its exports. */
export type CoveragePartsCatalogue = Messages<keyof typeof frCoverageParts>;
/** What the coverage page says of a scenario. */
export type WhatIfCatalogue = Messages<keyof typeof frWhatIf>;
/** What the sheets of territories alone say. */
export type TerritoryCatalogue = Messages<keyof typeof frTerritory>;
/** What the pages of organisations alone say. */
export type OrganizationCatalogue = Messages<keyof typeof frOrganization>;
/** What the pages of terms alone say. */
export type TaxonomyCatalogue = Messages<keyof typeof frTaxonomy>;
/** What an embedded map alone says. */
export type EmbedCatalogue = Messages<keyof typeof frEmbed>;
/** What the page that makes their code alone says. */
export type BuilderCatalogue = Messages<keyof typeof frBuilder>;
/** What the page of cooperations alone says. */
export type NetworkCatalogue = Messages<keyof typeof frNetwork>;
/** What the page of an organisation among its peers alone says. */
export type BenchmarkCatalogue = Messages<keyof typeof frBenchmark>;
/** What the menu of exports and its files say. */
export type ExportCatalogue = Messages<keyof typeof frExport>;
/** What the page of corrections says. */
export type CorrectionCatalogue = Messages<keyof typeof frCorrection>;
/** What the page of the open data alone says. */
export type DataCatalogue = Messages<keyof typeof frData>;
/** What the page of what changed alone says. */
export type NewsCatalogue = Messages<keyof typeof frNews>;
export type Catalogue = FirstCatalogue &
  LaterCatalogue &
  CoverageCatalogue &
  CoveragePartsCatalogue &
  WhatIfCatalogue &
  TerritoryCatalogue &
  OrganizationCatalogue &
  TaxonomyCatalogue &
  EmbedCatalogue &
  BuilderCatalogue &
  NetworkCatalogue &
  BenchmarkCatalogue &
  ExportCatalogue &
  CorrectionCatalogue &
  DataCatalogue &
  NewsCatalogue;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type TextOf<Key extends MessageKey> = French[Key] extends string
  ? French[Key]
  : French[Key][keyof French[Key]];

type NameIn<Key extends MessageKey> =
  TextOf<Key> extends infer Text ? (Text extends string ? Placeholders<Text> : never) : never;

/** A plural is chosen by its `count`; every other value is text that is ready to be read. `{site}` is known to the translator. */
export type MessageValues<Key extends MessageKey> = {
  [Name in
    | Exclude<NameIn<Key>, 'site'>
    | (French[Key] extends string ? never : 'count')]: Name extends 'count' ? number : string;
};
