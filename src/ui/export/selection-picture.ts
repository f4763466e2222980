import type { Manifest } from '#domain/artefacts.ts';
import { drawPicture } from '../coverage/draw-picture.ts';
import type { Translator } from '../i18n/translate.ts';
import type { MapPicture } from '../map/use-picture.ts';
import type { Vocabulary } from '../organization/vocabulary.ts';
import { GLYPH_PATHS } from '../primitives/glyph.tsx';
import { type Selection, selectionSources } from './selection.ts';

export interface PictureContext {
  selection: Selection;
  /** Organisations with a point, by main kind. */
  counts: ReadonlyMap<string, number>;
  manifest: Manifest;
  theme: 'light' | 'dark';
  i18n: Translator;
  vocabulary: Vocabulary;
}

/** The map that is on the screen as a PNG that says by itself whom it shows, of when and from whom. */
export function makePicture(map: MapPicture, context: PictureContext): Promise<Blob> {
  const { selection, counts, manifest, theme, i18n, vocabulary } = context;
  const { t, number, date } = i18n;
  const drawn = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const kinds = vocabulary.kinds.filter(({ id }) => counts.has(id));
  const criteria = selection.criteria.join(' ; ') || t('selection.all');
  const words = {
    title: t('selection.printTitle', { count: selection.count }),
    lines: [t('selection.criteria', { criteria })],
    supposed: [],
    legend: kinds.map(({ id, color, colorDark, glyph }) => ({
      color: theme === 'dark' ? colorDark : color,
      glyph: GLYPH_PATHS[glyph],
      label: `${vocabulary.kindPlural(id)} · ${number(counts.get(id) ?? 0)}`,
    })),
    foot: [
      ...(drawn < selection.count ? [t('selection.withoutPoint', { count: selection.count - drawn })] : []),
      t('selection.edition', { date: date(manifest.edition) }),
      t('selection.sources', { sources: selectionSources(manifest) }),
      map.credits,
    ],
  };
  return drawPicture(map, words, theme);
}
