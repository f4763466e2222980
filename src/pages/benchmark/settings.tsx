import type { Organization } from '#domain/organization.ts';
import { SCOPES } from '#engine/benchmark/peers.ts';
import { ChoiceSelect } from '#ui/coverage/choice-select.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './benchmark.module.css';
import type { BenchmarkScene } from './use-benchmark-page.ts';

interface SettingsProps {
  scene: BenchmarkScene;
  organization: Organization;
}

/** Where the peers are, and which of its sectors they share. */
export function Settings({ scene, organization }: SettingsProps) {
  const { t } = useI18n();
  const { view, change, vocabulary } = scene;
  const { sectors, territory } = organization;
  const region = territory.region && vocabulary.territory(territory.region);
  const scopes = {
    country: t('benchmark.scope.country'),
    region: region ? t('benchmark.scope.region', { region }) : t('benchmark.scope.noRegion'),
  };
  return (
    <section className={styles.settings} aria-label={t('benchmark.settings')}>
      <ChoiceSelect
        label={t('benchmark.scope')}
        value={view.scope}
        options={SCOPES.map((value) => ({ value, label: scopes[value] }))}
        onChange={(scope) => change({ scope })}
      />
      <ChoiceSelect
        label={t('benchmark.sector')}
        value={sectors.includes(view.sector) ? view.sector : ''}
        options={[
          { value: '', label: t('benchmark.sector.any') },
          ...sectors.map((id) => ({ value: id, label: vocabulary.sector(id) })),
        ]}
        onChange={(sector) => change({ sector })}
      />
    </section>
  );
}
