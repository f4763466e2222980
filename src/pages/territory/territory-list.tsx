import type { Territories } from '#domain/territory.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { type SiteRoot, territoryHref } from '#ui/layout/site-pages.ts';
import finds from './find.module.css';
import styles from './territory.module.css';

/** Regions by name, each with its departments: the way to every sheet of these levels. */
export function TerritoryList({ root, territories }: { root: SiteRoot; territories: Territories }) {
  const { t, language, compare } = useI18n();
  const regions = territories.regions.toSorted((a, b) => compare(a.name, b.name));
  return (
    <section aria-labelledby="regions" className={styles.block}>
      <h2 id="regions">{t('territory.departments')}</h2>
      <ul className={finds.regions}>
        {regions.map((region) => (
          <li key={region.code}>
            <a href={territoryHref(root, region.code, language)}>
              <b>{region.name}</b>
            </a>
            <ul>
              {territories.departments
                .filter((one) => one.region === region.code)
                .map(({ code, name }) => (
                  <li key={code}>
                    <a href={territoryHref(root, code, language)}>{name}</a>{' '}
                    <span className={styles.hint}>{code.slice(1)}</span>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
