import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './explorer.module.css';
import type { ExplorerFiltersProps } from './explorer-filters.tsx';

/** The whole country, a region, or one of its departments, by the seat of the holder. */
export function TerritorySelect({ ground, found, view, onView }: ExplorerFiltersProps) {
  const { t, number, compare } = useI18n();
  const { country, regions, departments } = ground.world.territories;
  const { territory, ...others } = view;
  const codes = [...regions, ...departments].map(({ code }) => code);
  return (
    <label className={styles.choice}>
      <span>{t('taxonomy.explore.territory')}</span>
      <select
        value={territory ?? ''}
        onChange={({ target: { value } }) =>
          onView?.(value === '' ? others : { ...others, territory: value })
        }
      >
        <option value="">{country.name}</option>
        {territory !== undefined && !codes.includes(territory) && (
          <option value={territory}>{territory}</option>
        )}
        {regions
          .toSorted((a, b) => compare(a.name, b.name))
          .map((region) => (
            <optgroup key={region.code} label={region.name}>
              <option value={region.code}>
                {region.name} ({number(found.counts.regions.get(region.code) ?? 0)})
              </option>
              {departments
                .filter((one) => one.region === region.code && one.name !== region.name)
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
      </select>
    </label>
  );
}
