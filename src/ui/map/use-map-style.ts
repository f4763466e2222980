import { queryOptions, useQuery } from '@tanstack/react-query';
import type { StyleSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { type Failure, failureOf } from '#state/failure.ts';
import { FOREVER } from '#state/queries.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { useDark } from '../layout/use-dark.ts';
import { basemapCredits } from './basemap/attribution.ts';
import { createBasemapStyle } from './basemap/create-basemap-style.ts';
import { basemapFolder, loadBasemap } from './basemap/load-basemap.ts';
import { fetchOperatorStyle } from './basemap/operator-style.ts';
import { PALETTES } from './basemap/palettes.ts';
import type { BasemapData, BasemapTheme, FetchJson } from './basemap/types.ts';

const OPERATOR_TIMEOUT_MS = 5000;

export interface MapStyle {
  style: StyleSpecification;
  /** What the map must credit; an operator's style brings its own in its sources. */
  credits: string;
  /** Why there is no land on it. */
  failure: Failure | undefined;
}

/** The basemap in the theme of the system: plain at once, then with its land and names when they have come. */
export function useMapStyle(root: URL): MapStyle {
  const { language, publication } = useI18n();
  const theme: BasemapTheme = useDark() ? 'dark' : 'light';
  const query = useQuery(basemapQuery(root));
  const { data: loaded } = query;
  const drawn = useMemo(() => {
    if (loaded && 'operator' in loaded) {
      return { style: loaded.operator, credits: creditsOf(loaded.operator) };
    }
    const assetsUrl = basemapFolder(root.href);
    const style = loaded
      ? createBasemapStyle({ theme, language, data: loaded.embedded, assetsUrl })
      : plainStyle(PALETTES[theme].sea);
    return { style, credits: basemapCredits({ language, publication }) };
  }, [loaded, theme, language, root, publication]);
  return { ...drawn, failure: failureOf([query]) };
}

type Loaded = { operator: StyleSpecification } | { embedded: BasemapData };

/** The operator's style when one is configured and answers, else the embedded one; the organisations do not wait for either. */
function basemapQuery(root: URL) {
  return queryOptions({
    ...FOREVER,
    structuralSharing: false,
    queryKey: ['basemap', root.href],
    queryFn: () => load(root),
  });
}

async function load(root: URL): Promise<Loaded> {
  const url: unknown = import.meta.env.VITE_BASEMAP_STYLE;
  const operator =
    typeof url === 'string' && url !== ''
      ? await fetchOperatorStyle(url, fetchJson, OPERATOR_TIMEOUT_MS)
      : undefined;
  return operator ? { operator } : { embedded: await loadBasemap(fetchJson, root.href) };
}

const fetchJson: FetchJson = async (url, options = {}) => {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`HTTP ${response.status}, expected 200`);
  return response.json();
};

function plainStyle(color: string): StyleSpecification {
  return {
    version: 8,
    sources: {},
    layers: [{ id: 'sea', type: 'background', paint: { 'background-color': color } }],
  };
}

/** Attributions of an operator's sources as text: their markup is not trusted. */
function creditsOf({ sources }: StyleSpecification): string {
  const texts = Object.values(sources).flatMap((source) =>
    'attribution' in source && typeof source.attribution === 'string' ? source.attribution : [],
  );
  return [...new Set(texts)].map((html) => html.replace(/<[^>]*>/g, '')).join(' · ');
}
