import { coverageSources } from '#engine/coverage/sources.ts';
import { networkCsv } from '#engine/network/export.ts';
import type { Cooperation } from '#engine/network/graph.ts';
import { encodeNetwork } from '#state/network-view.ts';
import { fileStem, saveFile } from '#ui/coverage/save-file.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Button } from '#ui/primitives/button.tsx';
import type { LiveScene } from './use-network-page.ts';

/** The cooperations that are left, all pages of them, in their order. */
export function CsvButton({
  scene,
  cooperations,
}: {
  scene: LiveScene;
  cooperations: readonly Cooperation[];
}) {
  const { t, language } = useI18n();
  const { manifest, view } = scene;
  const save = () => {
    const about = {
      name: manifest.name,
      edition: manifest.edition,
      sources: coverageSources(manifest, language),
      filters: encodeNetwork({ filters: view.filters, sort: 'from', descending: false, page: 1 }),
      notes: [t('network.csv.note'), t('network.method.pairs'), t('network.method.outside')],
    };
    const name = `${fileStem(manifest.name, 'network', manifest.edition)}.csv`;
    saveFile(networkCsv(cooperations, about), name, 'text/csv');
  };
  return <Button onClick={save}>{t('network.csv')}</Button>;
}
