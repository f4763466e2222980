import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { EmbedParameters } from '#domain/embed-parameters.ts';
import { coverageWordsQuery } from '#state/coverage-queries.ts';
import { failureOf } from '#state/failure.ts';
import type { PageAddress } from '#state/page-address.ts';
import { manifestQuery } from '#state/queries.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { SiteHeader } from '#ui/layout/site-header.tsx';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import styles from './builder.module.css';
import { decodeBuilder, encodeBuilder } from './builder-address.ts';
import { CodePart } from './code-part.tsx';
import { DoctorPart } from './doctor-part.tsx';
import { Preview } from './preview.tsx';
import { SettingsPart } from './settings-part.tsx';

export interface BuilderPageProps {
  root: URL;
  address: PageAddress;
}

/** What the map of a partner shows and how, its code, and a doctor for code that is in place. All of it is in the address. */
export function BuilderPage({ root, address }: BuilderPageProps) {
  const { t } = useI18n();
  const search = useSyncExternalStore(address.subscribe, address.search);
  const parameters = useMemo(() => decodeBuilder(search), [search]);
  const manifest = useQuery(manifestQuery(root));
  const words = useQuery(coverageWordsQuery(root, manifest.data));
  const failure = failureOf([manifest, words]);
  const change = (next: EmbedParameters) => address.go(encodeBuilder(next), 'replace');
  return (
    <div className={styles.page}>
      <SiteHeader
        root={root}
        page="builder"
        search={search}
        {...(manifest.data
          ? { edition: { count: manifest.data.counts.active, date: manifest.data.edition } }
          : {})}
      />
      <main className={styles.main} aria-busy={!words.data}>
        <header className={styles.title}>
          <h1 tabIndex={-1}>{t('builder.title')}</h1>
          <p>{t('builder.lead')}</p>
        </header>
        {failure && <LoadFailure {...failure} />}
        {!failure && !words.data && <Skeleton rows={6} label={t('load.busy')} />}
        {words.data && (
          <>
            <div className={styles.columns}>
              <div className={styles.side}>
                <SettingsPart words={words.data} parameters={parameters} onChange={change} />
              </div>
              <div className={styles.side}>
                <Preview root={root} parameters={parameters} />
                <CodePart root={root} parameters={parameters} />
              </div>
            </div>
            <DoctorPart root={root} words={words.data} />
          </>
        )}
      </main>
    </div>
  );
}
