/** Another publication with the same software: the example of `tests/fixtures/finland-airports`, and what `site.json` may say. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manifestSchema, recordsSchema } from '#domain/artefacts.ts';
import { type Site, siteSchema } from '#domain/site.ts';
import { taxonomySchema } from '#domain/taxonomy.ts';
import { territoriesSchema } from '#domain/territory.ts';
import { formatIssue } from '../../scripts/lib/format-issue.ts';
import { loadInputs } from '../../scripts/lib/load-inputs.ts';
import { hashesOf, runBuild, temporaryFolder } from '../support/build-command.ts';
import { isFullSize } from '../support/test-size.ts';

const EXAMPLE = 'tests/fixtures/finland-airports/data';
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder('white-label');
});
afterAll(() => folder.remove());

function json(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

/** A build of the committed rows with another `site.json`: how it ended, and where it wrote. */
async function buildWith(name: string, site: Partial<Site>) {
  const data = join(folder.path, name);
  mkdirSync(data, { recursive: true });
  const base = siteSchema.parse(json('data/site.json'));
  cpSync('data/organizations.csv', join(data, 'organizations.csv'));
  writeFileSync(join(data, 'site.json'), JSON.stringify({ ...base, ...site }));
  const out = join(folder.path, `${name}-out`);
  return { out, ...(await runBuild('--data', data, '--out', out, '--quiet')) };
}

// A whole site is built for it.
describe.runIf(isFullSize)('a repository with the data of the example (in full-size runs only)', () => {
  let copy = '';
  beforeAll(() => {
    copy = join(folder.path, 'repository');
    const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
      .split('\n')
      .filter((file) => file !== '' && !/^(?:data|tests)\//.test(file));
    for (const file of files) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      cpSync(file, join(copy, file));
    }
    cpSync(EXAMPLE, join(copy, 'data'), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
    // What `npm start` does between installing and serving.
    for (const step of ['data', 'build'])
      execFileSync('npm', ['run', '--silent', step], { cwd: copy, stdio: 'pipe' });
  }, 120_000);

  it('publishes the example, and nothing of ours', () => {
    const dist = join(copy, 'dist');
    const records = recordsSchema.parse(json(dist, 'data', 'records.json')).records;
    expect(records).toHaveLength(31);
    expect(manifestSchema.parse(json(dist, 'data', 'manifest.json')).name).toBe('Airports of Finland');
    const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:html|js|json|geojson|css)$/.test(file))
      .filter((file) => /Mapster|PME\b|\bSMEs?\b/.test(readFileSync(join(dist, file), 'utf8')));
    expect(pages).toEqual([]);
  });

  it('has its pages in its languages, the first at the root', () => {
    const page = (path: string) => readFileSync(join(copy, 'dist', path, 'index.html'), 'utf8');
    expect(page('')).toMatch(/<html [^>]*lang="en" data-page="directory"/);
    expect(page('')).toContain('<title>Airports of Finland · Every airport of Finland, on a map</title>');
    expect(page('')).toContain('<link rel="stylesheet" href="./data/site.css" />');
    expect(page('')).toContain('<link rel="icon" href="./data/logo.svg" type="image/svg+xml" />');
    expect(page('fr/couverture')).toContain('<title>Couverture du territoire · Airports of Finland</title>');
    expect(page('fr/couverture')).toContain('href="../../data/site.css"');
    expect(page('fr')).toContain('<noscript><p>Airports of Finland a besoin de JavaScript');
    // A vocabulary without activity codes, in a country without regions overseas.
    expect(page('types/large-airport')).toContain(
      '<title>Large airports: list and map · Airports of Finland</title>',
    );
    expect(page('fr/filieres/scheduled-flights/RFI1C')).toContain('Vols réguliers · Southern Finland');
    expect(page('filieres/scheduled-flights')).not.toContain('NAF');
    expect(page('labels/iata-code')).toContain('Unknown to this directory');
  });

  it('draws the basemap that it brings, at the place of ours', async () => {
    const drawn = (await hashesOf(join(copy, 'dist/basemap'))) ?? {};
    const brought = (await hashesOf(join(EXAMPLE, 'basemap'))) ?? {};
    expect(drawn).toMatchObject(brought);
    expect(drawn['fonts/noto-sans-latin-400-normal.woff2']).toBeDefined();
  });
});

describe('the scope of a publication', () => {
  it('leaves out who sits elsewhere, says so, and limits territories and filters', async () => {
    const { out, status } = await buildWith('scope', { scope: ['R53'] });
    expect(status).toBe(0);
    const { records } = recordsSchema.parse(json(out, 'records.json'));
    const { regions, departments, country } = territoriesSchema.parse(json(out, 'territories.json'));
    expect(records.length).toBeGreaterThan(10);
    expect(new Set(records.map(({ territory }) => territory.region))).toEqual(new Set(['R53']));
    expect(records.flatMap(({ serves = [] }) => serves).filter((code) => code === 'R84')).toEqual([]);
    expect(regions.map(({ code }) => code)).toEqual(['R53']);
    expect(departments.map(({ code }) => code)).toEqual(['D22', 'D29', 'D35', 'D56']);
    expect(country.bbox).toEqual(regions[0]?.bbox);
    expect(country.population).toBeLessThan(4_000_000);
    expect(readFileSync(join(out, 'quality.json'), 'utf8')).toContain('scope.outside');
  }, 60_000);

  it('shows kinds in the order asked for, and leaves out those of hidden kinds alone', async () => {
    const { out, status } = await buildWith('kinds', {
      kinds: { order: ['campus', 'incubator'], hidden: ['partner', 'ptce'] },
      sectors: { hidden: ['digital'] },
    });
    expect(status).toBe(0);
    const { kinds, sectors, needs } = taxonomySchema.parse(json(out, 'taxonomy.json'));
    expect(kinds.map(({ id }) => id)).toEqual(['campus', 'incubator', 'pole', 'cluster', 'accelerator']);
    expect(sectors.map(({ id }) => id)).not.toContain('digital');
    expect(needs.flatMap((need) => [...need.kinds, ...need.sectors])).not.toContain('ptce');
    const { records } = recordsSchema.parse(json(out, 'records.json'));
    expect(records.flatMap((record) => record.kinds)).not.toContain('partner');
    expect(records.flatMap((record) => record.sectors)).not.toContain('digital');
    expect(records.every((record) => record.kinds.length > 0)).toBe(true);
  }, 60_000);
});

const UNSAFE_LOGO = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><path d="M0 0h9"/></svg>';
const PALE = { accent: { light: '#7fb4f0', dark: '#7fb4f0' } };

describe('a site.json that cannot be published', () => {
  it.each<[what: string, site: Partial<Site>, said: RegExp]>([
    [
      'a text in one language of two',
      { tagline: { fr: 'Un annuaire' } },
      /:5 .* \(tagline\.en\) .*; add it$/,
    ],
    [
      'an accent too pale',
      { colors: PALE },
      /"#7fb4f0" \(colors\.accent\.light\).*; #[0-9a-f]{6} is the nearest/,
    ],
    [
      'an unknown kind',
      { kinds: { hidden: ['partnr'] } },
      /"partnr" \(kinds\.hidden\.0\).*did you mean "partner"/,
    ],
    ['an unknown sector', { sectors: { order: ['nothing'] } }, /"nothing" \(sectors\.order\.0\)/],
    ['an unknown territory', { scope: ['R99'] }, /"R99" \(scope\.0\)/],
    ['a person', { contact: 'mailto:jeanne.dupont@exemple.fr' }, /\(contact\).*not of a person/],
    ['a view upside down', { defaultView: { bounds: [10, 51, -5, 41] } }, /\(defaultView\.bounds\)/],
    ['a zoom without a centre', { defaultView: { zoom: 5 } }, /\(defaultView\).*center and zoom/],
    [
      'a notice with two homes',
      { legal: [{ title: { fr: 'A', en: 'A' } }] },
      /\(legal\.0\).*either url or text/,
    ],
    ['a logo that is not there', { logo: 'missing.svg' }, /"missing\.svg" \(logo\)/],
    ['a logo that runs', { logo: 'logo.svg' }, /logo\.svg .*"an event handler" \(logo\)/],
    ['a style over plain http', { basemap: 'http://tiles.example/style.json' }, /\(basemap\)/],
  ])('says where %s stands', async (what, site, said) => {
    const data = join(folder.path, what.replaceAll(/\W+/g, '-'));
    mkdirSync(data, { recursive: true });
    const base = { name: 'Bodies', edition: '2026-11-22', licence: 'etalab-2.0', ...site };
    writeFileSync(join(data, 'site.json'), JSON.stringify(base, undefined, 2));
    writeFileSync(join(data, 'logo.svg'), UNSAFE_LOGO);
    const { issues } = await loadInputs(data, 'data');
    expect(issues.map(formatIssue).join('\n')).toMatch(said);
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['site.invalid']));
  });
});

it('a centre and a zoom become the bounds that the map frames', async () => {
  const { out } = await buildWith('centre', { defaultView: { center: [2.5, 46.5], zoom: 5 } });
  const [west = 0, south = 0, east = 0, north = 0] =
    siteSchema.parse(json(out, 'site.json')).defaultView?.bounds ?? [];
  expect((west + east) / 2).toBeCloseTo(2.5, 3);
  expect(east - west).toBeCloseTo(22.5, 3);
  expect(north - south).toBeGreaterThan(8);
}, 60_000);

it('a publication in one language writes its vocabularies in that language alone', async () => {
  const word = (text: string) => ({ en: text });
  const kind = {
    id: 'light',
    label: word('Lighthouse'),
    definition: word('A tower with a light.'),
    synonyms: { en: [] },
  };
  const kinds = [
    { ...kind, plural: word('Lighthouses'), color: '#1d5fa8', colorDark: '#7fb4f0', glyph: 'star' },
  ];
  const data = join(folder.path, 'mono');
  cpSync(EXAMPLE, data, { recursive: true });
  writeFileSync(join(data, 'taxonomy/kinds.json'), JSON.stringify(kinds));
  const site = { name: 'Lights', edition: '2026-05-15', licence: 'CC0-1.0', languages: ['en'] };
  writeFileSync(join(data, 'site.json'), JSON.stringify(site));
  const csv = readFileSync(join(EXAMPLE, 'organizations.csv'), 'utf8');
  writeFileSync(
    join(data, 'organizations.csv'),
    csv.replaceAll(/,(?:large-)?(?:airport|airfield|air-base),(?=(?:no-)?sched)/g, ',light,'),
  );
  const out = join(folder.path, 'mono-out');
  const { status, stderr } = await runBuild('--data', data, '--out', out, '--quiet');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const taxonomy = taxonomySchema.parse(json(out, 'taxonomy.json'));
  expect(taxonomy.kinds[0]?.label).toEqual({ fr: 'Lighthouse', en: 'Lighthouse' });
  expect(siteSchema.parse(json(out, 'site.json')).languages).toEqual(['en']);
}, 60_000);
