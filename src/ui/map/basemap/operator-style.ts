/** The style that an operator of a site may put in place of the embedded basemap. */
import type { StyleSpecification } from 'maplibre-gl';
import type { FetchJson } from './types.ts';

/**
 * Fetches the operator's style. Whatever goes wrong, the answer is undefined and the embedded basemap serves.
 *
 * @param url of a MapLibre style, `VITE_BASEMAP_STYLE`
 * @param timeoutMs how long the visitor waits for it at most, in milliseconds
 */
export async function fetchOperatorStyle(
  url: string,
  fetchJson: FetchJson,
  timeoutMs: number,
): Promise<StyleSpecification | undefined> {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expiry = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined);
      abort.abort();
    }, timeoutMs);
  });
  try {
    const json = await Promise.race([fetchJson(url, { signal: abort.signal }), expiry]);
    return isStyle(json) ? json : undefined;
  } catch {
    // A visitor cannot mend the operator's setting: the embedded basemap is the answer to any failure.
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Only what MapLibre needs to start; it reports the rest by its `error` event. */
function isStyle(json: unknown): json is StyleSpecification {
  if (!isObject(json) || json.version !== 8 || !isObject(json.sources)) return false;
  const { layers } = json;
  return Array.isArray(layers) && layers.length > 0 && layers.every(isLayer);
}

function isLayer(layer: unknown): boolean {
  return isObject(layer) && typeof layer.id === 'string' && typeof layer.type === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
