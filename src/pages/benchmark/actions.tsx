import { LEAST_KNOWN } from '#engine/benchmark/benchmark.ts';
import { benchmarkCsv } from '#engine/benchmark/export.ts';
import { sourceText } from '#engine/coverage/export.ts';
import { coverageSources } from '#engine/coverage/sources.ts';
import type { Benchmark } from '#state/benchmark-query.ts';
import { encodeBenchmark } from '#state/benchmark-view.ts';
import { fileStem, saveFile } from '#ui/coverage/save-file.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { networkHref } from '#ui/layout/page-addresses.ts';
import { organizationHref } from '#ui/layout/site-pages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { LateIcon } from '#ui/primitives/late-icon.tsx';
import styles from './benchmark.module.css';
import type { BenchmarkScene } from './use-benchmark-page.ts';

/** On paper, as a file, and the other pages of this organisation. */
export function Actions({ scene, benchmark }: { scene: BenchmarkScene; benchmark: Benchmark }) {
  const { t, language } = useI18n();
  const { root, manifest, view } = scene;
  const { own, peers, comparisons } = benchmark;
  const csv = () => {
    const about = [
      `${manifest.name}, ${manifest.edition}`,
      encodeBenchmark(view),
      t('benchmark.method.peers'),
      t('benchmark.method.unknown'),
      t('benchmark.method.quartiles', { least: String(LEAST_KNOWN) }),
      t('benchmark.method.values'),
      ...coverageSources(manifest, language).map((source) => `source: ${sourceText(source)}`),
    ];
    const name = `${fileStem(manifest.name, own.id, manifest.edition)}.csv`;
    saveFile(benchmarkCsv({ own, peers, comparisons, about }), name, 'text/csv');
  };
  return (
    <div className={styles.actions}>
      <Button onClick={() => window.print()}>
        <LateIcon name="print" size={16} />
        {t('benchmark.print')}
      </Button>
      <Button onClick={csv}>{t('benchmark.csv')}</Button>
      <a href={organizationHref(root, own.id, language)}>{t('benchmark.sheet')}</a>
      <a href={networkHref(root, language, own.id)}>{t('benchmark.network')}</a>
    </div>
  );
}
