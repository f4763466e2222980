import type { DirectoryAnswer } from '#state/directory.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Remark } from './remark.tsx';

interface RelaxedRemarkProps {
  relaxed: NonNullable<DirectoryAnswer['relaxed']>;
  words: string;
}

/** What the search left out to find someone is said, never done in silence. */
export function RelaxedRemark({ relaxed, words }: RelaxedRemarkProps) {
  const { t } = useI18n();
  return (
    <Remark>{relaxed === 'text' ? t('results.relaxed.text', { words }) : t('results.relaxed.parts')}</Remark>
  );
}
