/**
 * What the built site asks of its host: security headers, types, caches, sharing with other origins. One table of
 * rules, written as `_headers` (Netlify, Cloudflare Pages), `.htaccess` (Apache) and `hosting/nginx.conf`.
 * Nothing breaks without them: each page carries its policy, and hashed names never grow stale.
 */

/** Headers by name, in the order in which they are written. */
export type Headers = Readonly<Record<string, string>>;

/**
 * Addresses below the place of publication and their headers. A path that ends in `/*` stands for all that is below,
 * any other for itself. Headers of two rules for one address never have the same name: hosts would join them.
 */
export interface HostRule {
  paths: readonly string[];
  headers: Headers;
}

export interface HostedPage {
  /** `en/comparer/`, empty for the root. */
  folder: string;
  /** Its Content-Security-Policy, as its `<meta>` has it. */
  policy: string;
  /** Anyone may frame it. */
  isFramed: boolean;
}

const EVERYWHERE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'geolocation=(self), accelerometer=(), camera=(), display-capture=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
};

const REVALIDATED = 'public, max-age=0, must-revalidate';
/** Names of `assets/` change with their content. */
const FOREVER = 'public, max-age=31536000, immutable';

/** For any page of any origin: open data, and what partners load. */
const SHARED: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Range',
  'Access-Control-Expose-Headers': 'Accept-Ranges, Content-Length, Content-Range, ETag',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': REVALIDATED,
};

/** @param workerPolicy a worker has the policy of the file that it comes from, not that of its page */
export function hostRules(pages: readonly HostedPage[], workerPolicy: string): HostRule[] {
  return [
    { paths: ['/*'], headers: EVERYWHERE },
    ...pages.map(pageRule),
    {
      paths: ['/assets/*'],
      // No `same-origin` here: in a frame that a partner sandboxes, our own files are those of another origin.
      headers: {
        'Cache-Control': FOREVER,
        'Content-Security-Policy': workerPolicy,
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        // For the pages of partners that are isolated themselves: a worker has to be at least as strict as its page.
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
    },
    { paths: ['/data/*', '/basemap/*', '/embed.js'], headers: SHARED },
    // Asked again each time: what they name is kept by its own name.
    { paths: ['/sw.js'], headers: { 'Cache-Control': REVALIDATED } },
    { paths: ['/data/organizations.geojson'], headers: { 'Content-Type': 'application/geo+json' } },
  ];
}

function pageRule({ folder, policy, isFramed }: HostedPage): HostRule {
  // The pages below a page are cases of it; below the root of a language stand other pages.
  const isRoot = /^(?:[a-z]{2}\/)?$/.test(folder);
  const paths = isRoot ? [`/${folder}`, `/${folder}index.html`] : [`/${folder}*`];
  const framed: Headers = {
    'Content-Security-Policy': policy,
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  };
  const own: Headers = {
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
  return { paths, headers: { ...(isFramed ? framed : own), 'Cache-Control': REVALIDATED } };
}

/** True when the rule of a path holds for an address. */
export function holdsFor(path: string, address: string): boolean {
  return path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : path === address;
}

/** All headers of an address. */
export function headersOf(rules: readonly HostRule[], address: string): Headers {
  const held = rules.filter(({ paths }) => paths.some((path) => holdsFor(path, address)));
  return Object.assign({}, ...held.map(({ headers }) => headers));
}
