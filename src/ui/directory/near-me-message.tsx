import type { RefObject } from 'react';
import { MOST_VAGUE_KM } from '#state/use-geolocation.ts';
import { dePlace } from '../i18n/french-de.ts';
import type { Translator } from '../i18n/translate.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { useKeptFocus } from '../layout/use-kept-focus.ts';
import { Button } from '../primitives/button.tsx';
import styles from './near-me.module.css';
import { FARTHEST_KM, type NearMe, type NearMeState } from './near-me-state.ts';

interface NearMeMessageProps extends NearMe {
  /** Puts the visitor back in the box. */
  onWrite: () => void;
  /** What takes the focus when its buttons go. */
  origin: RefObject<HTMLElement | null>;
}

/** Below the box: what is going on, and what to do when it fails. */
export function NearMeMessage({ state, ask, dismiss, onWrite, origin }: NearMeMessageProps) {
  const i18n = useI18n();
  const kept = useKeptFocus<HTMLDivElement>(() => origin.current);
  const { t } = i18n;
  const text = wordsOf(state, i18n);
  const isShown = state.status === 'asking' || state.status === 'failed';
  return (
    <div className={isShown ? styles.message : 'visually-hidden'} {...kept}>
      <span role="status">{text}</span>
      {state.status === 'asking' && (
        <Button look="quiet" className={styles.action} onClick={dismiss}>
          {t('near.cancel')}
        </Button>
      )}
      {state.status === 'failed' && (
        <span className={styles.actions}>
          <Button
            look="quiet"
            className={styles.action}
            onClick={() => {
              dismiss();
              onWrite();
            }}
          >
            {t('near.write')}
          </Button>
          {isWorthAskingAgain(state.failure) && (
            <Button look="quiet" className={styles.action} onClick={ask}>
              {t('load.retry')}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}

type Failure = Extract<NearMeState, { status: 'failed' }>['failure'];

/** A refusal is kept by the browser, and a place abroad stays abroad. */
function isWorthAskingAgain(failure: Failure): boolean {
  return failure !== 'refused' && failure !== 'insecure' && failure !== 'far';
}

function wordsOf(state: NearMeState, { t, distance, language }: Translator): string {
  switch (state.status) {
    case 'idle':
      return '';
    case 'asking':
      return t('near.asking');
    case 'found':
      return t('near.found', { place: dePlace(state.name, language) });
    case 'failed':
      return state.failure === 'far'
        ? t('near.far', { distance: distance(FARTHEST_KM) })
        : t(`near.${state.failure}`, { distance: distance(MOST_VAGUE_KM) });
  }
}
