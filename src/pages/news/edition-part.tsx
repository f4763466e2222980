import { CHANGE_TYPES, type Change, type EditionChanges } from '#domain/changes.ts';
import type { ChangeFilters } from '#engine/changes/filter-changes.ts';
import { changeDetails, changeIdentity } from '#ui/changes/change-words.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { organizationHref, pageHref, type SiteRoot } from '#ui/layout/site-pages.ts';
import type { Vocabulary } from '#ui/organization/vocabulary.ts';
import { KindMark } from '#ui/primitives/kind-mark.tsx';
import styles from './news.module.css';

export interface EditionPartProps {
  root: SiteRoot;
  edition: EditionChanges;
  vocabulary: Vocabulary;
  filters: ChangeFilters;
}

/** One edition: what changed in it, type by type; the first has nothing to be compared with. */
export function EditionPart({ root, edition, vocabulary, filters }: EditionPartProps) {
  const { t, date } = useI18n();
  const { changes, previous } = edition;
  const id = `edition-${edition.edition}`;
  const isChosen = Object.keys(filters).length > 0;
  return (
    <section className={styles.block} aria-labelledby={id}>
      <h2 id={id}>{t('news.edition', { date: date(edition.edition) })}</h2>
      {previous === undefined ? (
        <FirstEdition root={root} edition={edition} filters={filters} />
      ) : (
        <p role={isChosen ? 'status' : undefined}>
          {t(isChosen ? 'news.edition.filtered' : 'news.edition.since', {
            count: changes.length,
            previous: date(previous),
          })}
        </p>
      )}
      {CHANGE_TYPES.map((type) => {
        const ofType = changes.filter((change) => change.type === type);
        return (
          ofType.length > 0 && (
            <div key={type} className={styles.group}>
              <h3>{t('news.group', { type: t(`news.type.${type}`), count: ofType.length })}</h3>
              <ul className={styles.changes}>
                {ofType.map((change) => (
                  <ChangeLine key={change.id} root={root} change={change} vocabulary={vocabulary} />
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}

function FirstEdition({ root, edition, filters }: Omit<EditionPartProps, 'vocabulary'>) {
  const { t, language } = useI18n();
  const params = new URLSearchParams();
  if (filters.territory !== undefined) params.set('in', filters.territory);
  if (filters.sector !== undefined) params.set('sector', filters.sector);
  const query = params.size === 0 ? '' : `?${params}`;
  return (
    <p>
      {t('news.first', { count: edition.organizations })}{' '}
      <a href={pageHref(root, 'directory', language) + query}>{t('news.first.directory')}</a>
    </p>
  );
}

function ChangeLine({
  root,
  change,
  vocabulary,
}: {
  root: SiteRoot;
  change: Change;
  vocabulary: Vocabulary;
}) {
  const i18n = useI18n();
  const { id, name, kinds, type } = change;
  const details = changeDetails(change, i18n, { vocabulary });
  return (
    <li>
      <KindMark {...vocabulary.kindStyle(kinds[0] ?? '')} size={18} />
      <div>
        <p>
          {/* What is gone has no page any more. */}
          {type === 'removed' ? (
            <b>{name}</b>
          ) : (
            <a href={organizationHref(root, id, i18n.language)}>{name}</a>
          )}{' '}
          <span className={styles.hint}>{changeIdentity(change, { vocabulary })}</span>
        </p>
        {details.map((detail) => (
          <p key={detail} className={styles.detail}>
            {detail}
          </p>
        ))}
      </div>
    </li>
  );
}
