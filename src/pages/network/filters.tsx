import { memo, useMemo } from 'react';
import { parseTerritoryCode } from '#domain/territory.ts';
import { BORDERS } from '#engine/network/borders.ts';
import { type NetworkFilters, NO_NETWORK_FILTERS, yearsOf } from '#engine/network/select.ts';
import { CheckMenu } from '#ui/coverage/check-menu.tsx';
import { ChoiceSelect } from '#ui/coverage/choice-select.tsx';
import type { Translator } from '#ui/i18n/translate.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Button } from '#ui/primitives/button.tsx';
import styles from './network.module.css';
import { isFiltered, type NetworkScene } from './scene.ts';
import type { LiveScene } from './use-network-page.ts';

const MENUS = ['kinds', 'otherKinds', 'sectors', 'territories'] as const;

/** What narrows the map and the table, and how many cooperations are left. */
export const Filters = memo(({ scene, count }: { scene: LiveScene; count: number }) => {
  const i18n = useI18n();
  const { t } = i18n;
  const { view, change, data, taxonomy, territories } = scene;
  const { filters } = view;
  const set = (patch: Partial<NetworkFilters>) => change({ filters: { ...filters, ...patch } });
  const options = useMemo(
    () => optionsOf({ data, taxonomy, territories }, i18n),
    [data, taxonomy, territories, i18n],
  );
  const years = useMemo(() => yearsOf(data.network.cooperations), [data]);
  return (
    <section className={styles.filters} aria-label={t('network.filters')}>
      {MENUS.map((menu) => (
        <CheckMenu
          key={menu}
          label={t(`network.filter.${menu}`)}
          options={options[menu]}
          chosen={filters[menu]}
          onChange={(ids) => set({ [menu]: ids })}
        />
      ))}
      <ChoiceSelect
        label={t('network.filter.year')}
        value={filters.year}
        options={[
          { value: '', label: t('network.filter.year.any') },
          { value: 'known', label: t('network.filter.year.known') },
          ...years.map((year) => ({ value: year, label: year })),
        ]}
        onChange={(year) => set({ year })}
      />
      <ChoiceSelect
        label={t('network.filter.ends')}
        value={filters.ends}
        options={(['', 'inside', 'outside'] as const).map((value) => ({
          value,
          label: t(`network.filter.ends.${value || 'any'}`),
        }))}
        onChange={(ends) => set({ ends })}
      />
      <ChoiceSelect
        label={t('network.filter.border')}
        value={filters.border}
        options={(['', ...BORDERS] as const).map((value) => ({
          value,
          label: t(`network.filter.border.${value || 'any'}`),
        }))}
        onChange={(border) => set({ border })}
      />
      <p className={styles.count}>
        <b role="status">{t('network.count', { count })}</b>
        {isFiltered(filters) && (
          <Button look="quiet" onClick={() => change({ filters: NO_NETWORK_FILTERS })}>
            {t('network.filter.clear')}
          </Button>
        )}
      </p>
    </section>
  );
});

/** Only what cooperations have: a choice that would leave nothing is not offered. */
function optionsOf(
  { data, taxonomy, territories }: Pick<NetworkScene, 'data' | 'taxonomy' | 'territories'>,
  { language, compare }: Translator,
) {
  const ends = data.network.cooperations.flatMap(({ from, to }) => [from.organization, to.organization]);
  const seen = new Set(
    ends.flatMap((end) =>
      end ? [...end.kinds, ...end.sectors, end.territory.region, end.territory.department] : [],
    ),
  );
  const termsOf = (terms: readonly { id: string; label: Readonly<Record<'fr' | 'en', string>> }[]) =>
    terms.filter(({ id }) => seen.has(id)).map(({ id, label }) => ({ id, label: label[language] }));
  const kinds = termsOf(taxonomy.kinds);
  const byLabel = (a: { label: string }, b: { label: string }) => compare(a.label, b.label);
  const regions = territories.regions.map(({ code, name }) => ({ id: code, label: name }));
  const departments = territories.departments.map(({ code, name }) => ({
    id: code,
    label: `${name} (${parseTerritoryCode(code)?.officialCode ?? code})`,
  }));
  const isSeen = ({ id }: { id: string }) => seen.has(id);
  return {
    kinds,
    otherKinds: kinds,
    sectors: termsOf(taxonomy.sectors).sort(byLabel),
    territories: [...regions.filter(isSeen).sort(byLabel), ...departments.filter(isSeen).sort(byLabel)],
  };
}
