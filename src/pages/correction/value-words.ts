import type { CorrectedField } from '#domain/correction.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { type Scene, writerOf } from './scene.ts';

/** A published value in words: names for ids and codes, « unknown » for none. */
export function useValueWords(scene: Scene): (field: CorrectedField, value: string | undefined) => string {
  const { t, language, list } = useI18n();
  const write = writerOf(scene);
  return (field, value = '') => {
    if (field === 'status' && !value.startsWith('merged:'))
      return t(value === 'closed' ? 'correction.status.closed' : 'correction.status.active');
    if (value === '') return t('correction.empty');
    if (field === 'kinds' || field === 'sectors') {
      const terms = scene.taxonomy[field];
      return list(value.split(';').map((id) => terms.find((term) => term.id === id)?.label[language] ?? id));
    }
    const { departments } = scene.territories;
    if (field === 'department') return departments.find(({ code }) => code === value)?.name ?? value;
    const written = write(field, value);
    return ['serves', 'aliases', 'labels', 'partners'].includes(field) ? list(written.split(';')) : written;
  };
}
