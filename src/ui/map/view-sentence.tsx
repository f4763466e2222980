import { useEffect, useState } from 'react';
import { useI18n } from '../i18n/use-i18n.tsx';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { describeView } from './describe-view.ts';
import styles from './map-overlays.module.css';
import type { PointIndex } from './point-index.ts';
import type { ViewBounds } from './use-view-bounds.ts';
import { type MapTown, summarizeView } from './view-summary.ts';

export interface ViewSentenceProps {
  index: PointIndex;
  /** Results, those without a point included. */
  total: number;
  town: MapTown | undefined;
  view: ViewBounds;
}

/** A drag comes to rest several times before it is over. */
const PAUSE_MS = 500;

/**
 * What the map shows, in words, once it has come to rest. Spoken only when the person moved the map:
 * the first view is there to be read, and a change of the results is announced by the list.
 */
export function ViewSentence(props: ViewSentenceProps) {
  const said = useSentence(props);
  return (
    <p className={styles.said} aria-live={props.view.byPerson ? 'polite' : 'off'}>
      {said}
    </p>
  );
}

function useSentence({ index, total, town, view }: ViewSentenceProps): string {
  const i18n = useI18n();
  const { territory } = useVocabulary();
  const [said, setSaid] = useState('');
  useEffect(() => {
    const say = () =>
      setSaid(describeView(summarizeView(index, view.bounds, { total, town }), i18n, territory));
    const timer = window.setTimeout(say, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [index, total, town, view.bounds, i18n, territory]);
  return said;
}
