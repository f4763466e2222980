/** Territories by name, number and postal code. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Commune, Epci, FormerCommune, Territories } from '#domain/territory.ts';
import { forEachInSteps, type Steps } from '../collections/steps.ts';
import { placePhrase, singular } from '../text/words.ts';
import { AREA_ALIASES } from './area-aliases.ts';
import { type CommuneFile, fileCommunes } from './commune-entries.ts';
import { fileEpci } from './epci-entries.ts';
import { createLexiconBuilder, type Lexicon, type LexiconBuilder } from './lexicon.ts';
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

/** Groups of communes filed in one step: a few milliseconds. */
const EPCI_STEP = 100;

export function* placeLexiconSteps(sources: PlaceSources): Steps<PlaceLexicon> {
  const builder = createLexiconBuilder<PlaceEntry>();
  const byCode = new Map<string, PlaceEntry>();
  const file = (names: readonly string[], entry: PlaceEntry): void => {
    byCode.set(entry.territory.code, entry);
    addNames(builder, names, entry);
  };
  fileAreas(sources.territories, file);
  const postalCodes = yield* fileCommunes(builder, byCode, communeFile(sources));
  // After the communes: the short name of an EPCI is used only where no commune bears it.
  yield* forEachInSteps(sources.epcis ?? [], EPCI_STEP, (epci) => fileEpci(builder, byCode, epci));
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
    const entry = { territory, within: [], population: population ?? 0 };
    file(AREA_ALIASES[code] ?? [], { ...entry, via: 'alias' });
    file([name], { ...entry, via: 'name' });
  }
  for (const { code, name, region, population } of departments) {
    const territory = { code, name, level: 'department' as const };
    const entry = { territory, within: [region], population: population ?? 0 };
    file(AREA_ALIASES[code] ?? [], { ...entry, via: 'alias' });
    file([name], { ...entry, via: 'name' });
  }
}

/** With the article and without, `La Réunion` and `Réunion`; without the plurals that are not heard, `Haut de Seine`. */
function addNames(builder: LexiconBuilder<PlaceEntry>, names: readonly string[], entry: PlaceEntry): void {
  const phrases = names.flatMap((name) => {
    const phrase = placePhrase(name);
    const bare = phrase.replace(/^(?:la|le|les|l) (?=\w{4})/, '');
    return [phrase, bare, bare.split(' ').map(singular).join(' ')];
  });
  for (const phrase of new Set(phrases)) builder.add(phrase, entry);
}

function departmentNumbers(byCode: ReadonlyMap<string, PlaceEntry>): Map<string, PlaceEntry> {
  const numbers = new Map<string, PlaceEntry>();
  for (const [code, entry] of byCode) {
    if (entry.territory.level === 'department') numbers.set(code.slice(1).toLowerCase(), entry);
  }
  return numbers;
}
