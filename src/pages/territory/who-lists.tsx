import type { DirectoryRecord } from '#domain/artefacts.ts';
import { isReaching } from '#engine/coverage/sheet-figures.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { organizationHref, type SiteRoot } from '#ui/layout/site-pages.ts';
import type { Vocabulary } from '#ui/organization/vocabulary.ts';
import { placeLine } from '#ui/organization/wording.ts';
import { KindMark } from '#ui/primitives/kind-mark.tsx';
import { PaperMore, sheetAddress } from './paper.tsx';
import type { SheetScene } from './use-territory-page.ts';
import lists from './who.module.css';

/** Names that the second page holds beside its table; those seated here come first. */
const PAPER_NAMES = 96;
/** A group that is told at all is shown by some of its names. */
const LEAST_NAMES = 8;

/** Everyone by name: seated here, serving from elsewhere, serving a part only. */
export function WhoLists({ scene }: { scene: SheetScene }) {
  const { root, vocabulary } = scene;
  const { who } = scene.sheet;
  const others = who.filter(({ located }) => !located);
  const groups = [
    ['located', who.filter(({ located }) => located)],
    ['serving', others.filter(isReaching)],
    ['part', others.filter((one) => !isReaching(one))],
  ] as const;
  let room = PAPER_NAMES;
  return groups.map(([group, some]) => {
    const paperLimit = Math.max(LEAST_NAMES, room);
    room -= some.length;
    return some.length === 0 ? null : (
      <WhoGroup
        key={group}
        root={root}
        vocabulary={vocabulary}
        group={group}
        records={some.map(({ record }) => record)}
        paper={{ limit: paperLimit, address: sheetAddress(scene) }}
      />
    );
  });
}

interface WhoGroupProps {
  root: SiteRoot;
  vocabulary: Vocabulary;
  group: 'located' | 'serving' | 'part';
  records: readonly DirectoryRecord[];
  /** What a printed sheet has room for, and where it says that the others are; all when missing. */
  paper?: { limit: number; address: string };
}

export function WhoGroup({ root, vocabulary, group, records, paper }: WhoGroupProps) {
  const i18n = useI18n();
  const { t, language, compare } = i18n;
  const sorted = records.toSorted((a, b) => compare(a.name, b.name));
  return (
    <>
      <h3 id={`list-${group}`}>{t(`territory.list.${group}`, { count: records.length })}</h3>
      <ul className={lists.who} aria-labelledby={`list-${group}`}>
        {sorted.map((record, at) => {
          const [kind = ''] = record.kinds;
          return (
            <li key={record.id} data-beyond={(paper && at >= paper.limit) || undefined}>
              <KindMark {...vocabulary.kindStyle(kind)} size={16} />
              <span>
                <a href={organizationHref(root, record.id, language)}>{record.name}</a>{' '}
                <span className={lists.about}>
                  <span className={lists.kindWords}>{vocabulary.kind(kind)} · </span>
                  {placeLine(record, { i18n, vocabulary })}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      {paper && records.length > paper.limit && (
        <PaperMore count={records.length - paper.limit} address={paper.address} />
      )}
    </>
  );
}
