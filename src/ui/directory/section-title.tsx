import { NEAR_KM } from '#engine/search/place-fit.ts';
import type { ResultSection } from '#engine/search/sections.ts';
import type { DirectoryAnswer } from '#state/directory.ts';
import { dePlace } from '../i18n/french-de.ts';
import type { Translator } from '../i18n/translate.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './results.module.css';

/** Above the first result of a group: who they are to the place that was asked for, and how many. */
export function SectionTitle({ section, answer }: { section: ResultSection; answer: DirectoryAnswer }) {
  const i18n = useI18n();
  return (
    <h3 className={styles.section}>
      {sectionWords(section, answer, i18n)}
      <span className={styles.sectionCount}>
        <span className="visually-hidden">, </span>
        {i18n.number(section.count)}
      </span>
    </h3>
  );
}

function sectionWords(section: ResultSection, answer: DirectoryAnswer, i18n: Translator): string {
  const words = ofSection(section, answer, i18n);
  return section.generalist ? i18n.t('section.generalist', { section: words }) : words;
}

function ofSection({ key }: ResultSection, { place, request }: DirectoryAnswer, i18n: Translator): string {
  const { t, distance, language } = i18n;
  const name = place?.name ?? '';
  const radius = distance(request.reach?.radiusKm ?? NEAR_KM);
  switch (key) {
    case 'serves':
    case 'served':
    case 'seated':
      return t(`section.${key}`, { place: name });
    case 'near':
    case 'within':
      return t(`section.${key}`, { distance: radius, place: dePlace(name, language) });
    case 'serves-farther':
      return t('section.serves-farther', { place: name });
    case 'country':
    case 'nearest':
    case 'farther':
    case 'unmeasured':
      return t(`section.${key}`);
  }
}

/** How many serve the place, whatever the group that they stand in; undefined where no place was asked for. */
export function servingCount({ sections }: Pick<DirectoryAnswer, 'sections'>): number | undefined {
  if (sections.length === 0) return undefined;
  const serving = sections.filter(({ key }) => key === 'serves' || key === 'serves-farther');
  const count = serving.reduce((sum, section) => sum + section.count, 0);
  return count > 0 ? count : undefined;
}
