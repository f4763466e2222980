import { useI18n } from '../i18n/use-i18n.tsx';
import { type LoadFailureProps, WayOut } from '../layout/load-failure.tsx';
import { Notice } from '../primitives/notice.tsx';

/** The engine could not answer: the words stay in the box and in the address. */
export function SearchFailure(failure: LoadFailureProps) {
  const { t } = useI18n();
  return (
    <Notice icon="warning" title={t('search.failed.title')} role="alert">
      <p>{t('search.failed.text')}</p>
      <WayOut {...failure} />
    </Notice>
  );
}
