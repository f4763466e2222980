import { useQuery } from '@tanstack/react-query';
import { failureOf } from '#state/failure.ts';
import { openDataIndexQuery } from '#state/open-data-queries.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { Prerendered, type PrerenderedPart } from '#ui/layout/prerendered.tsx';
import { SiteFoot } from '#ui/layout/site-foot.tsx';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import { DataSheet } from './data-sheet.tsx';
import { PageFrame } from './page-frame.tsx';

export interface DataPageProps {
  root: URL;
  /** What the page showed before, until its index is there. */
  prerendered: PrerenderedPart | undefined;
}

/** Everything that can be downloaded, what it means and how to cite it. */
export function DataPage({ root, prerendered }: DataPageProps) {
  const { t } = useI18n();
  const index = useQuery(openDataIndexQuery(root));
  const failure = failureOf([index]);
  const before = prerendered && <Prerendered part={prerendered} />;
  return (
    <PageFrame
      root={root}
      busy={!index.data && !failure && prerendered === undefined}
      {...(index.data && { edition: { count: index.data.counts.active, date: index.data.edition } })}
    >
      {failure && <LoadFailure {...failure} />}
      {index.data ? (
        <DataSheet root={root} base={root.href} index={index.data} />
      ) : (
        (before ?? (!failure && <Skeleton rows={8} label={t('data.loading')} />))
      )}
      <SiteFoot root={root} />
    </PageFrame>
  );
}
