import type { ReactNode } from 'react';
import { parseTerritoryCode } from '#domain/territory.ts';
import type { TerritoryIdentity } from '#engine/coverage/identity.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { type SiteRoot, territoryHref } from '#ui/layout/site-pages.ts';
import parts from './sheet.module.css';
import styles from './territory.module.css';

interface SheetHeadProps {
  root: SiteRoot;
  identity: TerritoryIdentity;
  /** Of the official list that the populations are taken from; undefined when the publication does not say. */
  codeYear: number | undefined;
  /** What can be done with the sheet. */
  children: ReactNode;
}

export function SheetHead({ root, identity, codeYear, children }: SheetHeadProps) {
  const { t, number } = useI18n();
  const { code, name, level, communes, population, isCommuneOfArrondissement } = identity;
  return (
    <header className={parts.head}>
      <Above root={root} identity={identity} />
      <h1 tabIndex={-1}>{name}</h1>
      <p className={parts.identity}>
        <b>{t(`territory.level.${level}`)}</b>
        {' · '}
        {t('territory.official', { code: parseTerritoryCode(code)?.officialCode ?? code })}
        {level !== 'commune' && ` · ${t('territory.communes', { count: communes })}`}
        {' · '}
        <b>
          {population === null
            ? t('territory.population.unknown')
            : t('territory.population', { count: population, people: number(population) })}
        </b>
      </p>
      <p className={styles.hint}>
        {codeYear === undefined
          ? t('territory.population.undated')
          : t('territory.population.source', { year: String(codeYear) })}
      </p>
      {isCommuneOfArrondissement && <p role="status">{t('territory.arrondissement')}</p>}
      {children}
    </header>
  );
}

/** The territories that it is in, from the largest. */
function Above({ root, identity }: Pick<SheetHeadProps, 'root' | 'identity'>) {
  const { t, language } = useI18n();
  if (identity.above.length === 0) return null;
  return (
    <nav aria-label={t('territory.path')}>
      <ol className={parts.path}>
        {identity.above.toReversed().map(({ code, name, level }) => (
          <li key={code}>
            <span className={styles.hint}>{t(`territory.level.${level}`)} </span>
            <a href={territoryHref(root, code, language)}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
