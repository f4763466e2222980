import { describe, expect, it } from 'vitest';
import { apacheFile, headersFile, nginxFile } from './host-formats.ts';
import { type HostedPage, headersOf, hostRules } from './host-rules.ts';
import { contentPolicy, pagePolicy } from './security-policy.ts';

const POLICY = contentPolicy();
const page = (folder: string, isFramed = false): HostedPage => ({ folder, policy: POLICY, isFramed });
const rules = hostRules([page(''), page('en/'), page('comparer/'), page('embed/', true)], POLICY);

describe('contentPolicy', () => {
  it('lets nothing inline and nothing of elsewhere in', () => {
    expect(POLICY).not.toMatch(/unsafe|\*|https?:/);
    expect(POLICY).toMatch(/^default-src 'none'; /);
    expect(POLICY).toContain("require-trusted-types-for 'script'");
  });

  it('names the host of a basemap for its images and files alone', () => {
    const policy = contentPolicy('https://tuiles.test');
    expect(policy).toContain("img-src 'self' data: blob: https://tuiles.test;");
    expect(policy).toContain("connect-src 'self' https://tuiles.test;");
    expect(policy.split('https://tuiles.test')).toHaveLength(3);
    expect(pagePolicy(policy, 'builder')).toContain(
      "frame-src 'self'; connect-src 'self' https://tuiles.test;",
    );
    expect(pagePolicy(policy, 'embed')).toBe(policy);
  });
});

describe('headersOf', () => {
  it('lets anyone frame the embedded map, and nobody another page', () => {
    const embed = headersOf(rules, '/embed/index.html');
    expect(embed['Content-Security-Policy']).toBe(POLICY);
    expect(embed['Cross-Origin-Resource-Policy']).toBe('cross-origin');
    for (const address of ['/', '/index.html', '/en/', '/comparer/']) {
      expect(headersOf(rules, address)['Content-Security-Policy']).toBe(`${POLICY}; frame-ancestors 'none'`);
    }
    expect(Object.values(embed).join()).not.toContain('frame-ancestors');
  });

  it('keeps hashed files for a year, and asks again for everything else', () => {
    expect(headersOf(rules, '/assets/index-a1.js')['Cache-Control']).toContain('immutable');
    for (const address of ['/', '/comparer/', '/embed/', '/data/records.json', '/embed.js'])
      expect(headersOf(rules, address)['Cache-Control']).toBe('public, max-age=0, must-revalidate');
  });

  it('shares open data and the script of partners with any origin, and no page', () => {
    for (const address of ['/data/organizations.geojson', '/embed.js'])
      expect(headersOf(rules, address)['Access-Control-Allow-Origin']).toBe('*');
    expect(headersOf(rules, '/comparer/')).not.toHaveProperty('Access-Control-Allow-Origin');
  });

  it('gives no address a header twice: hosts would join the two', () => {
    for (const address of ['/', '/en/', '/embed/', '/assets/a.js', '/data/organizations.geojson']) {
      const held = rules.filter(({ paths }) =>
        paths.some((path) => (path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : path === address)),
      );
      const names = held.flatMap(({ headers }) => Object.keys(headers));
      expect(new Set(names).size, address).toBe(names.length);
    }
  });
});

describe('the files of the hosts', () => {
  it('say the same to each of them', () => {
    const files = [headersFile(rules), apacheFile(rules), nginxFile(rules)];
    for (const { headers } of rules)
      for (const value of Object.values(headers)) for (const file of files) expect(file).toContain(value);
  });

  it('repeats in each location of nginx what holds everywhere: a location with a header of its own forgets the rest', () => {
    const locations = nginxFile(rules).match(/location [=^/].*\{[^}]*\}/g) ?? [];
    expect(locations.length).toBeGreaterThan(8);
    for (const location of locations) expect(location).toContain('X-Content-Type-Options "nosniff"');
  });
});
