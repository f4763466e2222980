import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { correctionRulesQuery, knownOrganizations } from '#state/correction-queries.ts';
import { coverageWordsQuery } from '#state/coverage-queries.ts';
import { failureOf } from '#state/failure.ts';
import type { OrganizationProperties } from '#state/organization-file.ts';
import { findOrganization, organizationsQuery } from '#state/organization-query.ts';
import type { PageAddress } from '#state/page-address.ts';
import { manifestQuery } from '#state/queries.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { correctionHref } from '#ui/layout/page-addresses.ts';
import { SiteHeader } from '#ui/layout/site-header.tsx';
import { pageHref } from '#ui/layout/site-pages.ts';
import { Notice } from '#ui/primitives/notice.tsx';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import styles from './correction.module.css';
import { CorrectionForm } from './correction-form.tsx';
import type { Scene } from './scene.ts';

export interface CorrectionPageProps {
  root: URL;
  address: PageAddress;
}

/** An organisation is corrected, or a new one suggested, with who states it; all of it in the browser. */
export function CorrectionPage({ root, address }: CorrectionPageProps) {
  const { t, language, publication } = useI18n();
  const search = useSyncExternalStore(address.subscribe, address.search);
  const id = useMemo(() => new URLSearchParams(search).get('id') || undefined, [search]);
  const { scene, failure, edition } = useScene(root, id);
  const isNew = id === undefined;
  useEffect(() => {
    document.title = t('correction.titled');
  }, [t]);
  return (
    <div className={styles.page}>
      <SiteHeader root={root} page="correction" search={search} {...(edition && { edition })} />
      <main className={styles.main} aria-busy={scene === undefined && !failure}>
        <header className={styles.title}>
          <h1 tabIndex={-1}>{t(isNew ? 'correction.titleNew' : 'correction.title')}</h1>
          <p>{t(isNew ? 'correction.leadNew' : 'correction.lead')}</p>
          {isNew && (
            <p>
              {t('correction.existing')}{' '}
              <a href={pageHref(root, 'directory', language)}>{t('correction.directory')}</a>
            </p>
          )}
        </header>
        {failure && <LoadFailure {...failure} />}
        {!failure && scene === undefined && <Skeleton rows={8} label={t('load.busy')} />}
        {scene === 'unknown' && (
          <Notice icon="search" title={t('correction.unknown', { id: id ?? '' })}>
            <p>{t('correction.unknown.text')}</p>
            <p>
              <a href={pageHref(root, 'directory', language)}>{t('correction.directory')}</a>
              {' · '}
              <a href={correctionHref(root, language)}>{t('correction.suggest')}</a>
            </p>
          </Notice>
        )}
        {scene !== undefined && scene !== 'unknown' && (
          <CorrectionForm
            key={scene.base?.id ?? ''}
            root={root}
            scene={scene}
            storageKey={`correction ${root.pathname} ${publication.name} ${scene.base?.id ?? ''}`}
          />
        )}
      </main>
    </div>
  );
}

/** What the form stands on; `unknown` when the address names nobody. */
function useScene(root: URL, id: string | undefined) {
  const manifest = useQuery(manifestQuery(root));
  const words = useQuery(coverageWordsQuery(root, manifest.data));
  const select = useCallback(
    (all: ReadonlyMap<string, OrganizationProperties>) => ({
      all,
      base: id === undefined ? undefined : findOrganization(all, id),
    }),
    [id],
  );
  const organizations = useQuery({ ...organizationsQuery(root, manifest.data), select });
  const rules = useQuery(correctionRulesQuery(root, manifest.data, words.data));
  const found = organizations.data;
  const scene = useMemo((): Scene | 'unknown' | undefined => {
    if (!manifest.data || !words.data || !rules.data || !found) return undefined;
    const { all, base } = found;
    if (id !== undefined && base === undefined) return 'unknown';
    const { name, edition } = manifest.data;
    const clock = new Date().toISOString().slice(0, 10);
    // Where the clock is wrong, the edition is known to be over.
    const today = clock > edition ? clock : edition;
    const known = knownOrganizations(all);
    return { publication: name, edition, today, ...words.data, rules: rules.data, known, base };
  }, [manifest.data, words.data, rules.data, found, id]);
  return {
    scene,
    failure: failureOf([manifest, words, organizations, rules]),
    edition: manifest.data && { count: manifest.data.counts.active, date: manifest.data.edition },
  };
}
