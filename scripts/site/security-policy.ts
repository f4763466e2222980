/**
 * What the pages may load and do. The policy stands in each page as a `<meta>`, on any host; host files
 * (`host-rules.ts`) say it again as a header, with what a `<meta>` cannot say.
 */

/**
 * The Content-Security-Policy of a page.
 *
 * @param basemapOrigin `https://tiles.example` of a basemap that is not ours
 */
export function contentPolicy(basemapOrigin?: string): string {
  const basemap = basemapOrigin === undefined ? '' : ` ${basemapOrigin}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self' data: blob:${basemap}`,
    `connect-src 'self'${basemap}`,
    "base-uri 'none'",
    "form-action 'none'",
    // One policy, for the scripts of workers: `src/state/trusted-scripts.ts`. Text never becomes markup.
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** The same, for a page that frames another of ours: its preview. */
export function withOwnFrames(policy: string): string {
  return policy.replace('connect-src ', "frame-src 'self'; connect-src ");
}
