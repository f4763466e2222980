/**
 * What the pages may load and do. The policy stands in each page as a `<meta>`, on any host; host files
 * (`host-rules.ts`) say it again as a header, with what a `<meta>` cannot say.
 */
import type { Plugin } from 'vite';

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

/** The policy of a page: one of them frames another of ours, its preview. */
export function pagePolicy(policy: string, page: string): string {
  return page === 'builder' ? policy.replace('connect-src ', "frame-src 'self'; connect-src ") : policy;
}

/** The policy stands in the built page only: in development Vite writes styles and a socket into it. */
export function contentSecurityPolicy(policy: string): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: (html) =>
      html.replace(
        '<meta charset="utf-8" />',
        () =>
          `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
      ),
  };
}
