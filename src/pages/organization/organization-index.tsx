import type { DirectoryRecord } from '#domain/artefacts.ts';
import { groupBy } from '#engine/collections/group-by.ts';
import { fold } from '#engine/text/fold.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { PRERENDERED } from '#ui/layout/prerendered.tsx';
import { organizationHref, pageHref, type SiteRoot } from '#ui/layout/site-pages.ts';
import { useVocabulary } from '#ui/organization/use-vocabulary.tsx';
import { placeLine } from '#ui/organization/wording.ts';
import { KindMark } from '#ui/primitives/kind-mark.tsx';
import styles from './organization-index.module.css';

export type IndexEntry = Pick<
  DirectoryRecord,
  'id' | 'name' | 'acronym' | 'kinds' | 'city' | 'territory' | 'precision' | 'point'
>;

interface OrganizationIndexProps {
  root: SiteRoot;
  entries: readonly IndexEntry[];
  /** Those that left the lists. */
  ended: readonly IndexEntry[];
}

/** Names that begin with a figure or a sign. */
const OTHERS = '#';

/** Every organisation by its name, letter by letter. */
export function OrganizationIndex({ root, entries, ended }: OrganizationIndexProps) {
  const { t, compare } = useI18n();
  const sorted = entries.toSorted((a, b) => compare(a.name, b.name));
  const groups = [...groupBy(sorted, letterOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  const nameOf = (letter: string) => (letter === OTHERS ? t('organization.index.others') : letter);
  return (
    <div className={styles.index} {...PRERENDERED}>
      <nav className={styles.letters} aria-label={t('organization.index.letters')}>
        {groups.map(([letter]) => (
          <a key={letter} href={`#${anchorOf(letter)}`} aria-label={labelOf(letter)}>
            {letter}
          </a>
        ))}
      </nav>
      <Marks kinds={new Set([...entries, ...ended].map(({ kinds: [kind = ''] }) => kind))} />
      {groups.map(([letter, some]) => (
        <Group key={letter} id={anchorOf(letter)} title={nameOf(letter)} entries={some} root={root} />
      ))}
      {ended.length > 0 && (
        <Group id="ended" title={t('organization.index.ended')} entries={ended} root={root} />
      )}
      <Elsewhere root={root} />
    </div>
  );

  function labelOf(letter: string): string {
    return letter === OTHERS ? nameOf(letter) : t('organization.index.letter', { letter });
  }
}

/** The mark of each kind, drawn once: a long list points to it. */
function Marks({ kinds }: { kinds: ReadonlySet<string> }) {
  const { kindStyle } = useVocabulary();
  return (
    <svg aria-hidden="true" width="0" height="0" className={styles.marks}>
      {[...kinds].map((kind) => (
        <symbol key={kind} id={markOf(kind)} viewBox="0 0 16 16">
          <KindMark {...kindStyle(kind)} size={16} />
        </symbol>
      ))}
    </svg>
  );
}

function markOf(kind: string): string {
  return `mark-${kind}`;
}

interface GroupProps {
  id: string;
  title: string;
  entries: readonly IndexEntry[];
  root: SiteRoot;
}

function Group({ id, title, entries, root }: GroupProps) {
  const i18n = useI18n();
  const vocabulary = useVocabulary();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles.names}>
        {entries.map((entry) => {
          const [kind = ''] = entry.kinds;
          return (
            <li key={entry.id}>
              <svg aria-hidden="true" width="16" height="16">
                <use href={`#${markOf(kind)}`} />
              </svg>
              <span>
                <a href={organizationHref(root, entry.id, i18n.language)}>{entry.name}</a>{' '}
                <span className={styles.about}>
                  {entry.acronym && entry.acronym !== entry.name && `${entry.acronym} · `}
                  {vocabulary.kind(kind)} · {placeLine(entry, { i18n, vocabulary })}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Elsewhere({ root }: { root: SiteRoot }) {
  const { t, language } = useI18n();
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('organization.index.elsewhere')}</h2>
      <ul className={styles.elsewhere}>
        <li>
          <a href={pageHref(root, 'directory', language)}>{t('organization.index.directory')}</a>
        </li>
        <li>
          <a href={pageHref(root, 'territory', language)}>{t('organization.index.territories')}</a>
        </li>
      </ul>
    </section>
  );
}

function letterOf({ name }: IndexEntry): string {
  const first = fold(name).charAt(0).toUpperCase();
  return first >= 'A' && first <= 'Z' ? first : OTHERS;
}

function anchorOf(letter: string): string {
  return letter === OTHERS ? 'others' : `letter-${letter}`;
}
