import { useI18n } from '../i18n/use-i18n.tsx';
import { Remark } from './remark.tsx';

/** Free words that may name communes: their list is on its way, or could not be had. */
export function PlacesRemark({ missing, words }: { missing: boolean; words: string }) {
  const { t } = useI18n();
  return <Remark>{missing ? t('results.places.missing') : t('results.places.coming', { words })}</Remark>;
}
