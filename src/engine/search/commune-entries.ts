/** Communes for the search: all of them when the index is there, else the towns of the organisations. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Commune, FormerCommune } from '#domain/territory.ts';
import { forEachInSteps, type Steps } from '../collections/steps.ts';
import { placePhrase } from '../text/words.ts';
import type { LexiconBuilder } from './lexicon.ts';
import type { PlaceEntry } from './place-lexicon.ts';

export interface CommuneFile {
  communes: readonly Commune[];
  former: readonly FormerCommune[];
  records: readonly DirectoryRecord[];
}

/** From this population on, a town is also known by the head of its name: `Aix` for `Aix-en-Provence`. */
const KNOWN_BY_ITS_HEAD = 30_000;
/** The same where nothing else bears the head: `Chamonix` for `Chamonix-Mont-Blanc`. */
const KNOWN_IF_ALONE = 3000;
const FIRST_WORD = /^((?:la |le |les )?[a-z]{5,})(?= )/;
/** Beginnings that many names share, or that are words: they say no town. */
const GENERIC = new Set(
  `saint sainte saints saintes haute haut hauts basse grand grande grands petit petite vieux vieille belle beaux
  notre trois quatre terre terres porte portes coeur vallee vallees plaine plaines monts marche marches rives rive
  sources lacs chateau pierre roche roches fontaine pont ponts port mont bourg champ champs villa ville villes
  val bois mesnil plessis chapelle ferte haye garde motte croix tour tours forges bains eaux loire seine rhone
  saone marne meuse moselle garonne dordogne isere drome vienne charente oise somme orne sarthe mayenne`.split(
    /\s+/,
  ),
);
const HEAD = /^((?:la |le |les )?\w{3,})(?= (?:sur|en|sous|les|le|la|du|de|des|d|l|au|aux|ferrand|saone|s) )/;

/** Communes filed in one step: a few milliseconds. */
const STEP = 500;

/** Files communes by name and postal code, and answers the list by postal code. */
export function* fileCommunes(
  builder: LexiconBuilder<PlaceEntry>,
  byCode: Map<string, PlaceEntry>,
  { communes, former, records }: CommuneFile,
): Steps<Map<string, PlaceEntry[]>> {
  const postalCodes = new Map<string, PlaceEntry[]>();
  const file = (entry: PlaceEntry, names: readonly string[], codes: readonly string[]): void => {
    byCode.set(entry.territory.code, entry);
    for (const name of names) builder.add(name, entry);
    for (const code of codes) postalCodes.set(code, [...(postalCodes.get(code) ?? []), entry]);
  };
  yield* forEachInSteps(communes, STEP, (commune) =>
    file(entryOf(commune), namesOf(commune), commune.postalCodes),
  );
  for (const { entry, postalCode } of townsOf(records)) {
    file(entry, [placePhrase(entry.territory.name)], postalCode === undefined ? [] : [postalCode]);
  }
  yield* forEachInSteps(former, STEP, (old) => fileFormer(builder, byCode, old));
  const taken = headsThatAreNames(builder, communes);
  yield;
  yield* forEachInSteps(communes, STEP, (commune) => fileHead(builder, byCode, taken, commune));
  yield* forEachInSteps([...postalCodes.values()], STEP, (list) => list.sort(finestThenLargest));
  return postalCodes;
}

function entryOf(commune: Commune): PlaceEntry {
  const { code, name, lng, lat, parent, epci, department, region, population } = commune;
  const within = [`D${department}`, `R${region}`];
  if (epci !== undefined) within.push(`E${epci}`);
  if (parent !== undefined) within.push(`C${parent}`);
  return {
    territory: { code: `C${code}`, name, level: 'commune', point: [lng, lat] },
    within,
    population: population ?? 0,
    via: 'name',
  };
}

const ROMAN = ' i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** `Paris 13e Arrondissement` is also `Paris 13e`, `Paris 13`, `Paris 13ème`. */
function namesOf(commune: Commune): string[] {
  const full = placePhrase(commune.name);
  const [, city, number] = /^(\w+) (\d{1,2})\w* arrondissement$/.exec(full) ?? [];
  if (commune.parent === undefined || city === undefined || number === undefined) return [full];
  const short = [
    '',
    'e',
    'eme',
    'ieme',
    'th',
    ...(number === '1' ? ['er', 'st'] : []),
    ...(number === '2' ? ['nd'] : []),
  ];
  const names = short.flatMap((end) => [
    `${city} ${number}${end}`,
    `${city} ${number}${end} arrondissement`,
    `${number}${end} arrondissement ${city}`,
    `${number}${end} arrondissement de ${city}`,
  ]);
  const roman = ROMAN[Number(number)] ?? number;
  return [...new Set([...names, `${city} ${number.padStart(2, '0')}`, `${city} ${roman}`, full])];
}

function fileFormer(
  builder: LexiconBuilder<PlaceEntry>,
  byCode: ReadonlyMap<string, PlaceEntry>,
  old: FormerCommune,
): void {
  const current = byCode.get(`C${old.current}`);
  const name = placePhrase(old.name);
  if (current === undefined || name === '' || name === placePhrase(current.territory.name)) return;
  // `Évry` lives on in Évry-Courcouronnes; the other names weigh less than any commune of today.
  const livesOn = placePhrase(current.territory.name).startsWith(`${name} `);
  const population = livesOn ? current.population / 2 : Math.min(500, current.population / 10);
  builder.add(name, { ...current, population, via: livesOn ? 'alias' : 'former' });
}

/** Read before any head is filed, so that two towns of one head both keep it. */
function headsThatAreNames(
  builder: LexiconBuilder<PlaceEntry>,
  communes: readonly Commune[],
): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const { name, population } of communes) {
    if ((population ?? 0) < KNOWN_IF_ALONE) continue;
    const head = FIRST_WORD.exec(placePhrase(name))?.[1];
    if (head !== undefined && builder.has(head)) taken.add(head);
  }
  return taken;
}

function fileHead(
  builder: LexiconBuilder<PlaceEntry>,
  byCode: ReadonlyMap<string, PlaceEntry>,
  taken: ReadonlySet<string>,
  commune: Commune,
): void {
  if ((commune.population ?? 0) < KNOWN_IF_ALONE || commune.parent !== undefined) return;
  const entry = byCode.get(`C${commune.code}`);
  const name = placePhrase(commune.name);
  const large = (commune.population ?? 0) >= KNOWN_BY_ITS_HEAD;
  const head = (large ? HEAD : FIRST_WORD).exec(`${name} `)?.[1];
  if (entry === undefined || head === undefined || head === name) return;
  if (GENERIC.has(head.replace(/^(?:la|le|les) /, ''))) return;
  if (large || !taken.has(head)) {
    builder.add(head, { ...entry, population: entry.population / (large ? 20 : 3), via: 'alias' });
  }
}

interface Town {
  entry: PlaceEntry;
  postalCode?: string;
}

/** One town for each commune that holds an organisation, at the first of their points. */
function townsOf(records: readonly DirectoryRecord[]): Town[] {
  const towns = new Map<string, Town>();
  const counts = new Map<string, number>();
  for (const { city, postalCode, point, territory } of records) {
    if (city === undefined || territory.commune === undefined) continue;
    counts.set(territory.commune, (counts.get(territory.commune) ?? 0) + 1);
    if (towns.has(territory.commune)) continue;
    const { commune: code, ...areas } = territory;
    const place = { code, name: city, level: 'commune' as const };
    const entry: PlaceEntry = {
      territory: point === undefined ? place : { ...place, point },
      within: Object.values(areas).filter((area) => area !== undefined),
      population: 20_000,
      via: 'name',
    };
    towns.set(code, postalCode === undefined ? { entry } : { entry, postalCode });
  }
  return [...towns.values()];
}

function finestThenLargest(a: PlaceEntry, b: PlaceEntry): number {
  // `75013` is the arrondissement, which has its own code beside the city's many.
  const finer = Number(isPart(b)) - Number(isPart(a));
  return finer || b.population - a.population || (a.territory.code < b.territory.code ? -1 : 1);
}

function isPart(entry: PlaceEntry): boolean {
  return entry.within.some((code) => code.startsWith('C'));
}
