// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { findInIndex } from './find-in-index.ts';

let list: HTMLElement;

beforeEach(() => {
  list = document.createElement('div');
  list.innerHTML = `
    <section><h2>A</h2><ul>
      <li><svg></svg><a href="#">Accélérateur M</a> Marseille (13)</li>
      <li><svg></svg><a href="#">Axelera</a> Pôle · Lyon (69)</li>
    </ul></section>
    <section><h2>P</h2><ul><li><svg></svg><a href="#">Pulsalys</a> Lyon (69)</li></ul></section>
    <section><h2>Ailleurs</h2><ul><li><a href="#">Annuaire</a></li></ul></section>`;
});

const shown = () =>
  [...list.querySelectorAll('section:not([hidden]) li:not([hidden]) a')].map((link) => link.textContent);

test('rows have every word, whatever its accents, and groups without a row are gone', () => {
  expect(findInIndex(list, 'LYON')).toBe(2);
  expect(shown()).toEqual(['Axelera', 'Pulsalys', 'Annuaire']);
  expect(findInIndex(list, 'pole lyon')).toBe(1);
  expect(findInIndex(list, 'accelerateur')).toBe(1);
  expect(list.querySelectorAll('section[hidden] h2')[0]?.textContent).toBe('P');
});

test('without words, or with signs only, all are there again', () => {
  expect(findInIndex(list, 'zzz')).toBe(0);
  expect(findInIndex(list, ' - ')).toBe(3);
  expect(shown()).toHaveLength(4);
});
