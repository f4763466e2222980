/** What the share image of a page shows: told by its address, so that a page says nothing more than where it stands. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Language } from '#domain/language.ts';
import type { Taxonomy, Term } from '#domain/taxonomy.ts';
import { type CoverageGround, territoryOf } from '#engine/coverage/ground.ts';
import type { MapShapes } from '#engine/territory-map/territory-map.ts';

/** What is drawn from: the directory as the pages have it. */
export interface ShareContent {
  taxonomy: Taxonomy;
  records: readonly DirectoryRecord[];
  ground: CoverageGround;
  shapes: MapShapes;
}

export interface Subject {
  /** Name of the file, without language and ending. */
  key: string;
  title: string;
  /** Above the title, when the title alone does not say what it is. */
  kicker?: string;
  /** Territory that the map frames; the whole country when missing. */
  area?: string;
  /** Those that the map shows. */
  records: readonly DirectoryRecord[];
}

type SubjectOf = (id: string, content: ShareContent, language: Language) => Subject | undefined;

/** Folders of things, and how a thing of each is shown. Pages below `filieres/<id>/` share its image. */
const SUBJECTS: Readonly<Record<string, SubjectOf>> = {
  territoires: territorySubject,
  organisations: organizationSubject,
  types: (id, { taxonomy, records }, language) => {
    const kind = taxonomy.kinds.find((one) => one.id === id);
    const own = records.filter(({ kinds }) => kinds.includes(id));
    return kind && { key: `types-${id}`, title: kind.plural[language], records: own };
  },
  filieres: (id, { taxonomy, records }, language) => {
    const own = records.filter(({ sectors }) => sectors.includes(id));
    return termSubject('filieres', taxonomy.sectors, id, own, language);
  },
  labels: (id, { taxonomy, records }, language) => {
    const own = records.filter(({ labels = [] }) => labels.some((label) => label.id === id));
    return termSubject('labels', taxonomy.labels, id, own, language);
  },
  besoins: (id, { taxonomy, records }, language) => {
    const need = taxonomy.needs.find((one) => one.id === id);
    const own = records.filter(
      ({ kinds, sectors, labels = [] }) =>
        need?.kinds.some((kind) => kinds.includes(kind)) ||
        need?.sectors.some((sector) => sectors.includes(sector)) ||
        need?.labels.some((one) => labels.some((label) => label.id === one)),
    );
    return termSubject('besoins', taxonomy.needs, id, own, language);
  },
};

/**
 * @param folder below the place of publication: `en/territoires/R84/`
 * @returns undefined for what is no thing of the directory
 */
export function subjectOf(folder: string, content: ShareContent, language: Language): Subject | undefined {
  const [family = '', id = ''] = folder.replace(new RegExp(`^${language}/`), '').split('/');
  return SUBJECTS[family]?.(id, content, language);
}

/** A region or a department; what is smaller is shown by the department that it is in. */
function territorySubject(code: string, { ground, records }: ShareContent): Subject | undefined {
  const asked = territoryOf(ground, code);
  const shown = asked?.department === undefined ? asked : territoryOf(ground, asked.department);
  if (shown === undefined) return undefined;
  const { code: area, name, level } = shown;
  const isThere = ({ territory }: DirectoryRecord) =>
    territory.region === area || territory.department === area;
  return {
    key: `territoires-${area}`,
    title: name,
    ...(level !== 'country' && { area }),
    records: level === 'country' ? records : records.filter(isThere),
  };
}

function organizationSubject(id: string, { records, taxonomy }: ShareContent, language: Language) {
  const record = records.find((one) => one.id === id);
  if (record === undefined) return undefined;
  const { name, kinds, city, territory } = record;
  const kind = taxonomy.kinds.find((one) => one.id === kinds[0])?.label[language];
  const area = territory.department ?? territory.region;
  return {
    key: `organisations-${id}`,
    title: name,
    kicker: [kind, city].filter((part) => part !== undefined).join(' · '),
    ...(area !== undefined && { area }),
    records: [record],
  };
}

function termSubject(
  family: string,
  terms: readonly Term[],
  id: string,
  records: readonly DirectoryRecord[],
  language: Language,
): Subject | undefined {
  const term = terms.find((one) => one.id === id);
  return term && { key: `${family}-${id}`, title: term.label[language], records };
}
