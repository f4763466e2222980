import type { Ref } from 'react';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { kindLine, placeLine } from '../organization/wording.ts';
import { KindMark } from '../primitives/kind-mark.tsx';
import styles from './detail-pane.module.css';

export interface DetailHeadingProps {
  ref: Ref<HTMLHeadingElement>;
  name: string;
  kinds: readonly string[];
  /** Missing for an organisation that left the lists. */
  record: DirectoryRecord | undefined;
}

export function DetailHeading({ ref, name, kinds, record }: DetailHeadingProps) {
  const words = { i18n: useI18n(), vocabulary: useVocabulary() };
  const kind = kindLine(kinds, words);
  return (
    <header className={styles.heading}>
      <KindMark {...words.vocabulary.kindStyle(kinds[0] ?? '')} size={44} />
      <div>
        <h2 className={styles.title} id="detail-title" tabIndex={-1} ref={ref}>
          {name}
        </h2>
        <p className={styles.place}>
          {record ? words.i18n.t('place.at', { kind, place: placeLine(record, words) }) : kind}
        </p>
      </div>
    </header>
  );
}
