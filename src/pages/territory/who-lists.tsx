import type { DirectoryRecord } from '#domain/artefacts.ts';
import { isReaching } from '#engine/coverage/sheet-figures.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import type { SiteRoot } from '#ui/layout/site-pages.ts';
import type { Vocabulary } from '#ui/organization/vocabulary.ts';
import { placeLine } from '#ui/organization/wording.ts';
import { KindMark } from '#ui/primitives/kind-mark.tsx';
import { directoryHref } from './directory-href.ts';
import styles from './territory.module.css';
import type { SheetScene } from './use-territory-page.ts';

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
  return groups.map(([group, some]) =>
    some.length === 0 ? null : (
      <WhoGroup
        key={group}
        root={root}
        vocabulary={vocabulary}
        group={group}
        records={some.map(({ record }) => record)}
      />
    ),
  );
}

interface WhoGroupProps {
  root: SiteRoot;
  vocabulary: Vocabulary;
  group: 'located' | 'serving' | 'part';
  records: readonly DirectoryRecord[];
}

export function WhoGroup({ root, vocabulary, group, records }: WhoGroupProps) {
  const i18n = useI18n();
  const { t, language, compare } = i18n;
  const sorted = records.toSorted((a, b) => compare(a.name, b.name));
  return (
    <>
      <h3 id={`list-${group}`}>{t(`territory.list.${group}`, { count: records.length })}</h3>
      <ul className={styles.who} aria-labelledby={`list-${group}`}>
        {sorted.map((record) => {
          const [kind = ''] = record.kinds;
          return (
            <li key={record.id}>
              <KindMark {...vocabulary.kindStyle(kind)} size={16} />
              <span>
                <a href={directoryHref(root, language, { selected: record.id })}>{record.name}</a>{' '}
                <span className={styles.hint}>
                  <span className={styles.kindWords}>{vocabulary.kind(kind)} · </span>
                  {placeLine(record, { i18n, vocabulary })}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
