import type { TerritoryIdentity } from '#engine/coverage/identity.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { type SiteRoot, territoryHref } from '#ui/layout/site-pages.ts';
import finds from './find.module.css';
import styles from './territory.module.css';

const LISTED = { region: 'departments', department: 'epcis', epci: 'communes' } as const;

/** The territories that it is made of, each with its sheet; not printed, as paper has no links. */
export function BelowPart({ root, identity }: { root: SiteRoot; identity: TerritoryIdentity }) {
  const { t, number, language, compare } = useI18n();
  const { level, below } = identity;
  if (below.length === 0 || !(level === 'region' || level === 'department' || level === 'epci')) return null;
  const sorted = below.toSorted((a, b) => compare(a.name, b.name));
  return (
    <section className={styles.block} data-part="below" aria-labelledby="below">
      <h2 id="below">{t(`territory.below.${LISTED[level]}`, { count: below.length })}</h2>
      <p className={styles.note}>{t('territory.below.note')}</p>
      <ul className={finds.below}>
        {sorted.map(({ code, name, located }) => (
          <li key={code}>
            <a href={territoryHref(root, code, language, located)}>{name}</a>{' '}
            <span className={styles.hint}>{number(located)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
