import { useI18n } from '../i18n/use-i18n.tsx';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';

/** The engine could not answer: the words stay in the box and in the address. */
export function SearchFailure({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useI18n();
  return (
    <Notice icon="warning" title={t('search.failed.title')} role="alert">
      <p>{t('search.failed.text')}</p>
      <Button look="strong" onClick={retry}>
        {t('load.retry')}
      </Button>
      <p>{t('load.technical', { detail: error.message })}</p>
    </Notice>
  );
}
