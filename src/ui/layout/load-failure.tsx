import type { RefObject } from 'react';
import { ArtefactError, ModuleError } from '#state/artefact-client.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';
import styles from './load-failure.module.css';

export interface LoadFailureProps {
  error: Error;
  retry: () => void;
}

/** The directory did not come: what happened in words, what to do, and the detail a maintainer needs. */
export function LoadFailure(failure: LoadFailureProps) {
  const { t } = useI18n();
  // Anything else went wrong in a calculation: no file is to blame.
  const problem = failure.error instanceof ArtefactError ? failure.error.problem : 'failed';
  return (
    <Notice icon="warning" title={t(`load.${problem}.title`)} role="alert">
      <p>{t(`load.${problem}.text`)}</p>
      <WayOut {...failure} />
    </Notice>
  );
}

export interface AnswerFailureProps extends LoadFailureProps {
  /** Where the question was asked: the button leaves with the message, and the focus goes back there. */
  asked?: RefObject<HTMLElement | null>;
}

/** The same where there is only room for a line: an answer that did not come, beside what stays. */
export function AnswerFailure({ error, retry, asked }: AnswerFailureProps) {
  const { t } = useI18n();
  const askAgain = () => {
    asked?.current?.focus();
    retry();
  };
  return (
    <div className={styles.answer} role="alert">
      <p>{t('load.failed.title')}</p>
      <WayOut error={error} retry={askAgain} />
    </div>
  );
}

/** What to press after a failure, and which file it was. */
export function WayOut({ error, retry }: LoadFailureProps) {
  const { t } = useI18n();
  // Another version of the app is needed, or a part of it: asking again for the same file would not help.
  const reload =
    error instanceof ModuleError || (error instanceof ArtefactError && error.problem === 'incompatible');
  return (
    <>
      <Button look="strong" onClick={reload ? () => window.location.reload() : retry}>
        {t(reload ? 'load.reload' : 'load.retry')}
      </Button>
      <p className={styles.detail}>{t('load.technical', { detail: error.message })}</p>
    </>
  );
}
