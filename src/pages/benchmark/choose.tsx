import { useMemo } from 'react';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { OrganizationFinder } from '#ui/organization/organization-finder.tsx';
import { kindLine, placeLine } from '#ui/organization/wording.ts';
import styles from './benchmark.module.css';
import type { BenchmarkScene } from './use-benchmark-page.ts';

/** Another organisation by its name; whom it is compared with starts anew. */
export function Choose({ scene }: { scene: BenchmarkScene }) {
  const i18n = useI18n();
  const { directory, vocabulary, change } = scene;
  const organizations = useMemo(() => {
    const words = { i18n, vocabulary };
    return directory.records.map((record) => ({
      id: record.id,
      name: record.name,
      detail: `${kindLine(record.kinds.slice(0, 1), words)} · ${placeLine(record, words)}`,
    }));
  }, [directory, vocabulary, i18n]);
  return (
    <div className={styles.choose}>
      <OrganizationFinder
        organizations={organizations}
        onChoose={(id) => change({ id, scope: 'country', sector: '' })}
      />
    </div>
  );
}
