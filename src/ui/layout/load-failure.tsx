import { ArtefactError } from '#state/artefact-client.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';
import styles from './load-failure.module.css';

export interface LoadFailureProps {
  error: Error;
  retry: () => void;
  retrying: boolean;
}

/** The directory did not come: what happened in words, what to do, and the detail a maintainer needs. */
export function LoadFailure({ error, retry, retrying }: LoadFailureProps) {
  const { t } = useI18n();
  const problem = error instanceof ArtefactError ? error.problem : 'broken';
  // Another version of the app is needed: asking again for the same file would not help.
  const reload = problem === 'incompatible';
  return (
    <Notice icon="warning" title={t(`load.${problem}.title`)} role="alert">
      <p>{t(`load.${problem}.text`)}</p>
      <Button look="strong" disabled={retrying} onClick={reload ? () => window.location.reload() : retry}>
        {t(reload ? 'load.reload' : retrying ? 'load.retrying' : 'load.retry')}
      </Button>
      <p className={styles.detail}>{t('load.technical', { detail: error.message })}</p>
    </Notice>
  );
}
