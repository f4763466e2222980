/** Territories by name, number and postal code. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Commune, Epci, FormerCommune, Territories } from '#domain/territory.ts';
import { placePhrase } from '../text/words.ts';
import { type CommuneFile, fileCommunes } from './commune-entries.ts';
import { createLexiconBuilder, type Lexicon, type LexiconBuilder } from './lexicon.ts';
import { REGION_ALIASES } from './region-aliases.ts';
import type { UnderstoodTerritory } from './types.ts';

export interface PlaceEntry {
  territory: UnderstoodTerritory;
  /** Codes of what contains it: commune of an arrondissement, EPCI, department, region. */
  within: readonly string[];
  /** Inhabitants, 0 when unknown. */
  population: number;
  via: 'name' | 'alias' | 'former';
}

export interface PlaceLexicon {
  names: Lexicon<PlaceEntry>;
  /** Departments by their number: `69`, `2a`, `971`. */
  numbers: ReadonlyMap<string, PlaceEntry>;
  /** Communes by postal code, the most populated first. */
  postalCodes: ReadonlyMap<string, readonly PlaceEntry[]>;
  /** Any territory by its code. */
  byCode: ReadonlyMap<string, PlaceEntry>;
}

export interface PlaceSources {
  territories: Territories;
  epcis?: readonly Epci[];
  communes?: readonly Commune[];
  formerCommunes?: readonly FormerCommune[];
  /** Their towns stand in for the communes as long as the commune index is not there. */
  records?: readonly DirectoryRecord[];
}

export function createPlaceLexicon(sources: PlaceSources): PlaceLexicon {
  const builder = createLexiconBuilder<PlaceEntry>();
  const byCode = new Map<string, PlaceEntry>();
  const file = (names: readonly string[], entry: PlaceEntry): void => {
    byCode.set(entry.territory.code, entry);
    addNames(builder, names, entry);
  };
  fileAreas(sources.territories, file);
  const postalCodes = fileCommunes(builder, byCode, communeFile(sources));
  // After the communes: the short name of an EPCI is used only where no commune bears it.
  for (const epci of sources.epcis ?? []) fileEpci(builder, byCode, epci);
  return { names: builder.build(), numbers: departmentNumbers(byCode), postalCodes, byCode };
}

function communeFile(sources: PlaceSources): CommuneFile {
  const { communes, formerCommunes, records } = sources;
  return {
    communes: communes ?? [],
    former: formerCommunes ?? [],
    records: communes === undefined ? (records ?? []) : [],
  };
}

function fileAreas(
  territories: Territories,
  file: (names: readonly string[], entry: PlaceEntry) => void,
): void {
  const { country, regions, departments } = territories;
  file([country.name], {
    territory: { code: country.code, name: country.name, level: 'country' },
    within: [],
    population: country.population ?? 0,
    via: 'name',
  });
  for (const { code, name, population } of regions) {
    const territory = { code, name, level: 'region' as const };
    file(REGION_ALIASES[code] ?? [], { territory, within: [], population: population ?? 0, via: 'alias' });
    file([name], { territory, within: [], population: population ?? 0, via: 'name' });
  }
  for (const { code, name, region, population } of departments) {
    const territory = { code, name, level: 'department' as const };
    file([name], { territory, within: [region], population: population ?? 0, via: 'name' });
  }
}

/** With the article and without: `La Réunion`, `Réunion`. */
function addNames(builder: LexiconBuilder<PlaceEntry>, names: readonly string[], entry: PlaceEntry): void {
  const phrases = names.flatMap((name) => {
    const phrase = placePhrase(name);
    return [phrase, phrase.replace(/^(?:la|le|les|l) (?=\w{4})/, '')];
  });
  for (const phrase of new Set(phrases)) builder.add(phrase, entry);
}

const EPCI_KIND =
  /^(?:cc|ca|cu|communaute (?:de communes|d agglomeration|urbaine)|agglomeration|metropole) (?:(?:de la|de l|du|des|de|d|le|la|les) )?(?=\w{4})/;

function fileEpci(builder: LexiconBuilder<PlaceEntry>, byCode: Map<string, PlaceEntry>, epci: Epci): void {
  const { code, name, department, region } = epci;
  const territory = { code, name, level: 'epci' as const };
  const entry: PlaceEntry = {
    territory,
    within: [department, region],
    population: epci.population ?? 0,
    via: 'name',
  };
  byCode.set(code, entry);
  const phrase = placePhrase(name);
  builder.add(phrase, entry);
  const short = phrase.replace(EPCI_KIND, '');
  if (short === phrase) return;
  for (const alias of [short, `grand ${short}`, `${short} metropole`, `${short} agglo`, `agglo ${short}`]) {
    if (!builder.has(alias)) builder.add(alias, { ...entry, via: 'alias' });
  }
}

function departmentNumbers(byCode: ReadonlyMap<string, PlaceEntry>): Map<string, PlaceEntry> {
  const numbers = new Map<string, PlaceEntry>();
  for (const [code, entry] of byCode) {
    if (entry.territory.level === 'department') numbers.set(code.slice(1).toLowerCase(), entry);
  }
  return numbers;
}
