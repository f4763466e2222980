import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMBED_PARAMETERS } from '#domain/embed-parameters.ts';
import { decodeHost, narrowingOf, withChanges } from './embed-exchange.ts';
import { decodeEmbedSettings } from './embed-settings.ts';
import { decodeView, encodeView } from './url-codec.ts';
import { INITIAL_VIEW } from './view-state.ts';

const open = (search: string) => ({ view: decodeView(search), settings: decodeEmbedSettings(search) });

describe('the settings of an embedded map', () => {
  test('are read from its address', () => {
    expect(
      decodeEmbedSettings('?view=map&theme=dark&accent=%231f4fa3&lock=sector,in,nothing&height=auto'),
    ).toEqual({
      shows: 'map',
      theme: 'dark',
      accent: '#1f4fa3',
      locked: ['sector', 'in'],
      autoHeight: true,
    });
  });

  test('fall back one by one where they are broken', () => {
    expect(decodeEmbedSettings('?view=3d&theme=&accent=url(x)&lock=%00&height=-1')).toEqual(
      decodeEmbedSettings(''),
    );
  });

  test('survive ten thousand random addresses without an exception', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...EMBED_PARAMETERS, 'host', 'v', 'map'),
    );
    let narrowed = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part), { maxLength: 8 }), fc.string(), (pairs, tail) => {
        const search = `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}${tail}`;
        const { view, settings } = open(search);
        const host = decodeHost(search);
        expect(settings.accent ?? '#000000').toMatch(/^#[0-9a-f]{6}$/);
        expect(host === undefined || host.version >= 1).toBe(true);
        // What is read is what is written: nothing of the noise is left in it.
        expect(decodeView(encodeView(view))).toEqual(view);
        if (Object.keys(narrowingOf(view)).length > 0) narrowed += 1;
      }),
      { numRuns: 10_000 },
    );
    expect(narrowed).toBeGreaterThan(100);
  });
});

describe('the page that listens', () => {
  test('is an origin, or a page without one', () => {
    const hosts = ['https://partner.example', 'http://localhost:8080', 'null'];
    for (const host of hosts) expect(decodeHost(`?host=${host}`)).toEqual({ origin: host, version: 1 });
  });

  test('is nobody when the address says nothing that can be one', () => {
    const broken = [
      '',
      '*',
      'https://partner.example/page',
      'javascript:alert(1)',
      'partner.example',
      'file://',
    ];
    expect(broken.map((host) => decodeHost(`?host=${encodeURIComponent(host)}`))).toEqual(
      broken.map(() => undefined),
    );
  });

  test('is answered in a version that both speak', () => {
    expect(decodeHost('?host=null&v=99')?.version).toBe(1);
    expect(decodeHost('?host=null&v=0')?.version).toBe(1);
    expect(decodeHost('?host=null&v=x')?.version).toBe(1);
  });
});

describe('changes that the page asks for', () => {
  test('replace, add and take away parameters, and leave the others', () => {
    const { view, settings } = withChanges(open('?sector=digital&in=R84&theme=dark'), {
      sector: 'health',
      in: null,
      kind: 'pole,campus',
      theme: 'light',
    });
    expect(encodeView(view)).toBe('?kind=pole,campus&sector=health');
    expect(settings.theme).toBe('light');
  });

  test('may change what is locked for the visitor', () => {
    const { view, settings } = withChanges(open('?sector=digital&lock=sector'), { sector: 'health' });
    expect(encodeView(view)).toBe('?sector=health');
    expect(settings.locked).toEqual(['sector']);
  });

  test('close what is open and free the map when the results change, and not when the look does', () => {
    const before = open('?selected=polymeris&map=9/45/4');
    expect(encodeView(withChanges(before, { sector: 'health' }).view)).toBe('?sector=health');
    expect(withChanges(before, { theme: 'dark' }).view).toEqual(before.view);
    expect(withChanges(before, { sector: 'health', selected: 'axelera' }).view.selected).toBe('axelera');
  });

  test('keep the face that the visitor has chosen', () => {
    const before = open('');
    const onMap = { ...before, view: { ...before.view, face: 'map' as const } };
    expect(withChanges(onMap, { kind: 'pole' }).view.face).toBe('map');
    expect(withChanges(onMap, { view: 'list' }).view.face).toBe('list');
  });

  test('that are broken change nothing', () => {
    const before = open('');
    const after = withChanges(before, {
      sector: '<b>',
      in: '../..',
      near: '45,4',
      radius: '-3',
      accent: 'red',
    });
    expect(after).toEqual({ view: INITIAL_VIEW, settings: before.settings });
  });
});
