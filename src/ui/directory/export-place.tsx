import { lazy } from 'react';
import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Late } from '../layout/late.tsx';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { criteriaInWords } from './criteria.ts';

/** The menu of exports with its words. What it needs is named here, in a file that comes after the first list. */
const LazyAnswerExport = lazy(async () => (await import('../export/answer-export.tsx')).withWords());

export interface ExportPlaceProps {
  root: URL;
  directory: Directory;
  answer: DirectoryAnswer;
}

/** Where the results can be taken along. */
export function ExportPlace(props: ExportPlaceProps) {
  const i18n = useI18n();
  const vocabulary = useVocabulary();
  return (
    <Late fallback={null}>
      <LazyAnswerExport {...props} criteria={criteriaInWords(props.answer, { i18n, vocabulary })} />
    </Late>
  );
}
