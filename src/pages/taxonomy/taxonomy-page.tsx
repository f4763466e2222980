import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { SLUG_PATTERN, TERRITORY_CODE_PATTERN } from '#domain/value-forms.ts';
import type { DirectoryData } from '#state/directory.ts';
import { failureOf } from '#state/failure.ts';
import type { PageAddress } from '#state/page-address.ts';
import { directoryQuery, manifestQuery } from '#state/queries.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import type { TermPage } from '#ui/layout/page-addresses.ts';
import { Prerendered, type PrerenderedPart } from '#ui/layout/prerendered.tsx';
import { SiteFoot } from '#ui/layout/site-foot.tsx';
import { SiteHeader } from '#ui/layout/site-header.tsx';
import { createVocabulary } from '#ui/organization/vocabulary.ts';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import { LiveLabels } from './live-labels.tsx';
import styles from './taxonomy.module.css';
import { TermArticle } from './term-article.tsx';
import { TermIndex } from './term-index.tsx';
import { createTermScene, type SceneGround } from './term-scene.ts';
import { UnknownTerm } from './unknown-term.tsx';

export interface TaxonomyPageProps {
  root: URL;
  address: PageAddress;
  page: TermPage;
  /** The term that the page itself is about, and the region; missing on the page of the vocabulary. */
  own: { id: string | undefined; region: string | undefined };
  /** What the page showed before: it says all, and stays. */
  prerendered: PrerenderedPart | undefined;
}

/** A vocabulary or one of its terms. Where it was written at build nothing is fetched again, but for the explorer. */
export function TaxonomyPage({ root, address, page, own, prerendered }: TaxonomyPageProps) {
  const { t } = useI18n();
  const search = useSyncExternalStore(address.subscribe, address.search);
  const asked = useMemo(() => ({ ...askedIn(search), ...(own.id !== undefined && own) }), [search, own]);
  const isLive = prerendered === undefined || (page === 'labels' && asked.id === undefined);
  const manifest = useQuery(manifestQuery(root));
  const directory = useQuery(directoryQuery(root, isLive ? manifest.data : undefined));
  const ground = useGround(root, directory.data);
  const failure = failureOf([manifest, directory]);
  const before = prerendered && <Prerendered part={prerendered} />;
  return (
    <div className={styles.page}>
      <SiteHeader
        root={root}
        page={page}
        search={[own.id, own.region].map((part) => (part === undefined ? '' : `${part}/`)).join('') + search}
        {...(manifest.data && {
          edition: { count: manifest.data.counts.active, date: manifest.data.edition },
        })}
      />
      <main className={styles.main} aria-busy={ground === undefined && before === undefined}>
        {failure && <LoadFailure {...failure} />}
        {ground && isLive ? (
          <Body root={root} ground={ground} page={page} asked={asked} address={address} />
        ) : (
          (before ?? (failure ? null : <Skeleton rows={8} label={t('taxonomy.loading')} />))
        )}
        <SiteFoot root={root} />
      </main>
    </div>
  );
}

function useGround(root: URL, data: DirectoryData | undefined): SceneGround | undefined {
  const i18n = useI18n();
  return useMemo(() => {
    if (data === undefined) return undefined;
    const vocabulary = createVocabulary(data.taxonomy, data.territories, i18n);
    return { root, world: data, vocabulary };
  }, [root, data, i18n]);
}

interface Asked {
  id?: string | undefined;
  region?: string | undefined;
}

/** The address with a query string of a page that is not written: what is broken is ignored. */
function askedIn(search: string): Asked {
  const params = new URLSearchParams(search);
  const [id, region] = [params.get('id') ?? '', params.get('in') ?? ''];
  if (!SLUG_PATTERN.test(id)) return {};
  return TERRITORY_CODE_PATTERN.test(region) ? { id, region } : { id };
}

interface BodyProps {
  root: URL;
  ground: SceneGround;
  page: TermPage;
  asked: Asked;
  address: PageAddress;
}

function Body({ root, ground, page, asked, address }: BodyProps) {
  if (asked.id === undefined) {
    if (page === 'labels') return <LiveLabels root={root} ground={ground} address={address} />;
    return <TermIndex ground={ground} page={page} />;
  }
  const scene = createTermScene(ground, page, asked.id, asked.region);
  return scene ? <TermArticle scene={scene} /> : <UnknownTerm root={root} page={page} id={asked.id} />;
}
