import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import { useViewActions } from '#state/use-view.tsx';
import { FACETS, type Facet } from '#state/view-state.ts';
import type { Translator } from '#ui/i18n/translate.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { useVocabulary } from '#ui/organization/use-vocabulary.tsx';
import type { Vocabulary } from '#ui/organization/vocabulary.ts';
import { type FacetGroup, FacetMenu, type FacetOption } from '#ui/primitives/facet-menu.tsx';
import { KindTile } from '#ui/primitives/kind-tile.tsx';
import { filterLabel } from './criteria.ts';
import styles from './filter-bar.module.css';

export interface FilterBarProps {
  directory: Directory;
  answer: DirectoryAnswer;
}

/** The four ways to narrow, each choice with what it would leave. */
export function FilterBar({ directory, answer }: FilterBarProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const vocabulary = useVocabulary();
  const { toggle, clearFacet } = useViewActions();
  return (
    <fieldset className={styles.bar} aria-label={t('filters.title')}>
      {FACETS.map((facet) => (
        <FacetMenu
          key={facet}
          label={t(`filters.${facet}`)}
          hint={t(`filters.hint.${facet}`)}
          groups={groupsOf(facet, directory, answer, i18n, vocabulary)}
          total={answer.results.length}
          onToggle={(id) => toggle(facet, id)}
          onClear={() => clearFacet(facet)}
        />
      ))}
    </fieldset>
  );
}

function groupsOf(
  facet: Facet,
  { taxonomy, territories }: Directory,
  answer: DirectoryAnswer,
  { t, compare }: Translator,
  vocabulary: Vocabulary,
): FacetGroup[] {
  const option = (id: string): FacetOption => ({
    id,
    label: filterLabel(facet, id, vocabulary),
    count: answer.facets[facet].get(id) ?? 0,
    checked: answer.filters[facet].includes(id),
    ...(facet === 'kinds' ? { mark: <KindTile {...vocabulary.kindStyle(id)} size={20} /> } : {}),
  });
  const byLabel = (ids: string[]) => ids.map(option).sort((a, b) => compare(a.label, b.label));
  if (facet === 'kinds') return [{ options: taxonomy.kinds.map(({ id }) => option(id)) }];
  if (facet === 'needs') return [{ options: taxonomy.needs.map(({ id }) => option(id)) }];
  if (facet === 'sectors') return [{ options: byLabel(taxonomy.sectors.map(({ id }) => id)) }];
  const regions = (overseas: boolean) =>
    byLabel(territories.regions.filter((region) => region.overseas === overseas).map(({ code }) => code));
  // Collectivities where no organisation is or serves would be nine dead ends.
  const found = regions(true).filter(({ count, checked }) => count > 0 || checked);
  return [
    { title: t('filters.mainland'), options: regions(false) },
    { title: t('filters.overseas'), options: found },
  ];
}
