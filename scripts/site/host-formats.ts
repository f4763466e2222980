/** The rules of `host-rules.ts` in the words of each host. */
import { type Headers, type HostRule, headersOf } from './host-rules.ts';

/** Types that hosts do not know by themselves, by extension. */
const TYPES = {
  geojson: 'application/geo+json',
  json: 'application/json',
  pmtiles: 'application/vnd.pmtiles',
} as const;

const COMPRESSED = [
  'application/geo+json',
  'application/json',
  'application/x-protobuf',
  'image/svg+xml',
  'text/css',
  'text/html',
  'text/javascript',
  'text/markdown',
];

/** `_headers` of Netlify and Cloudflare Pages, which compress, revalidate and answer ranges by themselves. */
export function headersFile(rules: readonly HostRule[]): string {
  const blocks = rules.flatMap(({ paths, headers }) =>
    paths.map((path) => [path, ...entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')),
  );
  return `# Written by the build of the site. For a site at the root of its host.\n\n${blocks.join('\n\n')}\n`;
}

/** `.htaccess` of Apache 2.4, under any path; needs `AllowOverride FileInfo Indexes`, modules that are missing are passed over. */
export function apacheFile(rules: readonly HostRule[]): string {
  const types = Object.entries(TYPES).map(([extension, type]) => `  AddType ${type} .${extension}`);
  const blocks = rules.map(({ paths, headers }) => {
    const lines = entries(headers)
      .filter(([name]) => name !== 'Content-Type')
      .map(([name, value]) => `Header always set ${name} "${value}"`);
    if (lines.length === 0) return '';
    if (paths.includes('/*')) return indented(lines, 2);
    return `  <If "%{REQUEST_URI} =~ m#${paths.map(apachePattern).join('|')}#">\n${indented(lines, 4)}\n  </If>`;
  });
  return `# Written by the build of the site. Delete this file if the host answers 500: it does not allow it.
DirectoryIndex index.html
AddDefaultCharset utf-8
<IfModule mod_mime.c>
${types.join('\n')}
</IfModule>
<IfModule mod_deflate.c>
  <IfModule mod_filter.c>
    AddOutputFilterByType DEFLATE ${COMPRESSED.join(' ')}
  </IfModule>
</IfModule>
<IfModule mod_headers.c>
${blocks.filter((block) => block !== '').join('\n')}
</IfModule>
`;
}

/**
 * The site may stand under any path, so only the end of an address is known. That of the root is not: it is any folder
 * of none of the others, and Apache takes the last rule that holds.
 */
function apachePattern(path: string): string {
  const text = path.replaceAll('.', '\\.');
  if (path.endsWith('*')) return text.slice(0, -1);
  return `${text}$`;
}

/** A file to include in a `server` of nginx whose `root` is the built site. */
export function nginxFile(rules: readonly HostRule[]): string {
  const paths = rules.flatMap((rule) => rule.paths).filter((path) => path !== '/*');
  const blocks = paths.map((path) => {
    const sample = path.replace(/\*$/, 'x');
    return location(path.endsWith('*') ? `^~ ${path.slice(0, -1)}` : `= ${path}`, headersOf(rules, sample));
  });
  const everywhere = location('/', headersOf(rules, '/x/y'));
  return `# Written by the build of the site. In a server block, for a site at the root of its host:
#   server { listen 443 ssl; server_name …; root /srv/site; include /srv/site/hosting/nginx.conf; }
# Under a path, put it before each location. nginx answers ranges and revalidates by itself.
index index.html;
charset utf-8;
charset_types text/css text/javascript application/javascript application/json application/geo+json;
gzip on;
gzip_vary on;
gzip_types ${COMPRESSED.filter((type) => type !== 'text/html').join(' ')} application/javascript;
location ~ /\\.(?!well-known/) { return 404; }
location ~ /_headers$ { return 404; }
${[...blocks, everywhere].join('\n')}
`;
}

function location(where: string, headers: Headers): string {
  const lines = entries(headers).map(([name, value]) =>
    name === 'Content-Type' ? `default_type ${value};` : `add_header ${name} "${value}" always;`,
  );
  return `location ${where} {\n${indented(lines, 2)}\n}`;
}

const entries = (headers: Headers): [string, string][] => Object.entries(headers);

function indented(lines: readonly string[], spaces: number): string {
  return lines.map((line) => `${' '.repeat(spaces)}${line}`).join('\n');
}
