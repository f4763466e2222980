import { CLASS_METHODS } from '#engine/coverage/classes.ts';
import { RADII_KM } from '#engine/coverage/coverage.ts';
import { MEASURE_INFO, MEASURES } from '#engine/coverage/measures.ts';
import { COVERAGE_LEVELS, type CoverageFilters } from '#state/coverage-view.ts';
import { CheckMenu } from '#ui/coverage/check-menu.tsx';
import { ChoiceSelect } from '#ui/coverage/choice-select.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './coverage-page.module.css';
import type { Scene } from './scene.ts';

/** What is measured, of whom, and at which scale; a part shows the settings that change it. */
export function Settings({ scene }: { scene: Scene }) {
  const { view, words, change } = scene;
  const { t, language, compare } = useI18n();
  const { filters, measure, part } = view;
  const { taxonomy } = words;
  const isQuotient = part === 'map' && measure === 'quotient';
  const menus = [
    ['kinds', taxonomy.kinds],
    // The columns of the matrix are the sectors; a specialisation is that of one of them.
    ...(part === 'matrix' || isQuotient ? [] : ([['sectors', taxonomy.sectors]] as const)),
    ['needs', taxonomy.needs],
  ] as const;
  const needsRadius =
    part === 'white' || part === 'compare' || (part === 'map' && MEASURE_INFO[measure].needsRadius);
  const choose = (facet: keyof CoverageFilters, ids: readonly string[]) =>
    change({ filters: { ...filters, [facet]: ids } });
  return (
    <section className={styles.settings} aria-label={t('coverage.settings')}>
      {part === 'map' && (
        <ChoiceSelect
          label={t('coverage.measure')}
          value={measure}
          options={MEASURES.map((value) => ({ value, label: t(`coverage.measure.${value}`) }))}
          onChange={(next) => change({ measure: next })}
        />
      )}
      {needsRadius && (
        <ChoiceSelect
          label={t('coverage.radius')}
          value={String(view.radiusKm)}
          options={RADII_KM.map((km) => ({
            value: String(km),
            label: t('coverage.km', { radius: String(km) }),
          }))}
          onChange={(km) => change({ radiusKm: Number(km) })}
        />
      )}
      {/* Territories of any level stand side by side. */}
      {part !== 'compare' && (
        <ChoiceSelect
          label={t('coverage.level')}
          value={view.level}
          options={COVERAGE_LEVELS.map((value) => ({ value, label: t(`coverage.level.${value}`) }))}
          onChange={(level) => change({ level })}
        />
      )}
      {isQuotient && <SectorChoice scene={scene} />}
      {part === 'map' && !isQuotient && (
        <ChoiceSelect
          label={t('coverage.classes')}
          value={view.classing}
          options={CLASS_METHODS.map((value) => ({ value, label: t(`coverage.classes.${value}`) }))}
          onChange={(classing) => change({ classing })}
        />
      )}
      <div className={styles.menus}>
        {menus.map(([facet, terms]) => (
          <CheckMenu
            key={facet}
            label={t(`coverage.${facet}`)}
            options={terms
              .map(({ id, label }) => ({ id, label: label[language] }))
              .sort((a, b) => compare(a.label, b.label))}
            chosen={filters[facet]}
            onChange={(ids) => choose(facet, ids)}
          />
        ))}
      </div>
    </section>
  );
}

/** One sector to look at; a link may ask for several, which then weigh together. */
function SectorChoice({ scene: { view, words, change } }: { scene: Scene }) {
  const { t, language, compare } = useI18n();
  const { filters } = view;
  const [first, ...more] = filters.sectors;
  const sectors = words.taxonomy.sectors
    .map(({ id, label }) => ({ value: id, label: label[language] }))
    .sort((a, b) => compare(a.label, b.label));
  const none = more.length > 0 ? t('quotient.several') : t('quotient.choose');
  return (
    <ChoiceSelect
      label={t('quotient.sector')}
      value={more.length > 0 ? '' : (first ?? '')}
      options={[{ value: '', label: none }, ...sectors]}
      onChange={(id) => change({ filters: { ...filters, sectors: id === '' ? [] : [id] } })}
    />
  );
}
