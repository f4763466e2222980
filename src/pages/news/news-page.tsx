import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { coverageWordsQuery } from '#state/coverage-queries.ts';
import { failureOf } from '#state/failure.ts';
import { changesQuery } from '#state/news-queries.ts';
import { decodeNews, encodeNews } from '#state/news-view.ts';
import type { PageAddress } from '#state/page-address.ts';
import { manifestQuery } from '#state/queries.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { Prerendered, type PrerenderedPart } from '#ui/layout/prerendered.tsx';
import { SiteFoot } from '#ui/layout/site-foot.tsx';
import { createVocabulary } from '#ui/organization/vocabulary.ts';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import { NewsFrame } from './news-frame.tsx';
import { NewsSheet } from './news-sheet.tsx';

export interface NewsPageProps {
  root: URL;
  address: PageAddress;
  /** What the page showed before, until its files are there. */
  prerendered: PrerenderedPart | undefined;
}

/** What changed from one edition to the next, for a place and a trade; the choice is in the address. */
export function NewsPage({ root, address, prerendered }: NewsPageProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const search = useSyncExternalStore(address.subscribe, address.search);
  const filters = useMemo(() => decodeNews(search), [search]);
  const manifest = useQuery(manifestQuery(root));
  const words = useQuery(coverageWordsQuery(root, manifest.data));
  const changes = useQuery(changesQuery(root, manifest.data));
  const failure = failureOf([manifest, words, changes]);
  const vocabulary = useMemo(
    () => words.data && createVocabulary(words.data.taxonomy, words.data.territories, i18n),
    [words.data, i18n],
  );
  const before = prerendered && <Prerendered part={prerendered} />;
  return (
    <NewsFrame
      root={root}
      search={encodeNews(filters)}
      busy={!changes.data && !failure && prerendered === undefined}
      {...(manifest.data && { edition: { count: manifest.data.counts.active, date: manifest.data.edition } })}
    >
      {failure && <LoadFailure {...failure} />}
      {changes.data && words.data && vocabulary ? (
        <NewsSheet
          root={root}
          file={changes.data}
          {...words.data}
          vocabulary={vocabulary}
          filters={filters}
          onFilter={(next) => address.go(encodeNews(next), 'push')}
        />
      ) : (
        (before ?? (!failure && <Skeleton rows={6} label={t('news.loading')} />))
      )}
      <SiteFoot root={root} />
    </NewsFrame>
  );
}
